// Loaded before a measured program (`node --require`): writes its highest memory, in kilobytes, to a file.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  if (process.env.PEAK_FILE) writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
