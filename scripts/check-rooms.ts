/** Holds the imports against the rooms of ARCHITECTURE.md; fails on a wrong import, a circle, or no check at all. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  forbidden: NonNullable<ICruiseOptions["ruleSet"]>["forbidden"];
  options: ICruiseOptions;
};

const { output } = await cruise(
  ["src"],
  { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
const { summary, modules } = output as ICruiseResult;
const seen = modules.filter(({ source }) => /^src\/(?!generated)/.test(source)).length;
const there = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.startsWith("generated"),
).length;
for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
  console.error(`${rule.name}: ${from} → ${path}`);
}
if (seen < there) console.error(`Only ${seen} of ${there} files were looked at: the check did not run.`);
console.log(
  `${seen} files, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} wrong.`,
);
process.exitCode = summary.violations.length > 0 || seen < there ? 1 : 0;
