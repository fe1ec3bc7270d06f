// Writes what the wrong examples of the rules' pages give into src/findings/examples.ts: `npx tsx scripts/rule-examples.ts`.
// Rules whose examples cannot be shown as text keep what stands there.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CATALOGUE } from "../src/findings/catalogue.ts";
import { EXAMPLES } from "../src/findings/examples.ts";
import type { RuleName } from "../src/findings/rule-names.ts";
import { readRulePage } from "../src/render/rule-page.ts";
import { BASE_REPOSITORY } from "../test/rules/base-repository.ts";
import { check } from "../test/rules/check.ts";

const FILE = "src/findings/examples.ts";
const START = "export const EXAMPLES: { readonly [R in RuleName]: Example<R> } = {\n";

/** What stands there already counts as long as the page still gives it. */
async function exampleOf(rule: RuleName): Promise<unknown> {
  const { wrong } = readRulePage(readFileSync(`docs/rules/${rule}.md`, "utf8"));
  const known: unknown = EXAMPLES[rule];
  if (wrong.length === 0) return known;
  const files = Object.fromEntries(wrong.map(({ path, text }) => [path, text]));
  const found = (await check({ ...BASE_REPOSITORY, ...files })).filter((finding) => finding.rule === rule);
  const given = found.map(({ args, about, where }) => ({ args, at: about ?? where.path }));
  const same = given.find((each) => JSON.stringify(each) === JSON.stringify(known));
  return same ?? given[0] ?? known;
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const lines: string[] = [];
for (const rule of Object.keys(CATALOGUE) as RuleName[]) {
  const example = await exampleOf(rule);
  if (example === undefined) console.error(`${rule}: its wrong example gives nothing of this rule`);
  else lines.push(`  ${JSON.stringify(rule)}: ${JSON.stringify(example)},\n`);
}
const [head = ""] = readFileSync(FILE, "utf8").split(START);
writeFileSync(FILE, `${head}${START}${lines.join("")}};\n`);
spawnSync("npx", ["biome", "check", "--write", FILE], { stdio: "inherit" });
