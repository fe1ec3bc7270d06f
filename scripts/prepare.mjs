/**
 * Makes the program where npm installs the project from git or packs it. In JavaScript, and with nothing but Node:
 * it runs before there is anything else.
 *
 * npm promises to install what the program is made with first, but does not when it installs globally, as the
 * pre-commit framework does (npm/cli#8440): then it is installed here.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const here = { ...process.env };
for (const name of Object.keys(here)) {
  if (/^npm_config_(global|location|prefix|ignore_scripts|omit|production)$/i.test(name)) delete here[name];
}
delete here.NODE_ENV;

if (!existsSync("node_modules/tsx"))
  npm("ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund");
npm("run", "build");

/** @param {string[]} args */
function npm(...args) {
  const program = process.env.npm_execpath;
  if (program === undefined) throw new Error("run this as `npm run prepare`");
  // Standard output belongs to npm: `npm pack` prints the name of the package there.
  const { status } = spawnSync(process.execPath, [program, ...args], {
    env: here,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
  });
  if (status !== 0) process.exit(status ?? 1);
}
