/** What the README promises first: the four examples checked, and one of them drawn and reported. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const EXAMPLES = ["youth-homelessness", "school-transition", "neighbourhood", "solidary-housing"];
const SHOWN = "youth-homelessness";

function impact(...args: string[]): void {
  console.log(`\n$ impact ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, ["bin/impact.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}

mkdirSync("out", { recursive: true });
for (const example of EXAMPLES) impact("validate", "-C", `examples/${example}`, "--lang", "en", "--quiet");
impact("status", "-C", `examples/${SHOWN}`, "--lang", "en");
impact("map", "-C", `examples/${SHOWN}`, "--lang", "en", "--format", "markdown", "--output", "out/map.md");
impact(
  "report",
  "lindegroen-2025",
  "-C",
  `examples/${SHOWN}`,
  "--lang",
  "en",
  "--output",
  "out/funder-report.md",
);
console.log("\nThe map is in out/map.md, the report for the funder in out/funder-report.md.");
