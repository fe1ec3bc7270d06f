import { existsSync } from "node:fs";
import type { LaunchOptions } from "puppeteer";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of this machine for tests that look at pictures, or nothing. */
export function findBrowser(): string | undefined {
  return PLACES.find((place) => place !== undefined && place !== "" && existsSync(place));
}

/** How such a test starts it: without a network of its own, and without a display. */
export function browserSettings(executablePath: string): LaunchOptions {
  return {
    executablePath,
    headless: true,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
