// Tests use the browser of the machine (Chromium of Debian in CI); nothing is downloaded at install.
module.exports = { skipDownload: true };
