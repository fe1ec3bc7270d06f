/**
 * What `impact import open-sdg` takes for a whole site, with checking what it makes and writing it:
 * `npm run build && npx tsx bench/import.ts`. Fresh processes, the start of Node included. Prints Markdown.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomNumbers } from "./repository.ts";
import { alternate, BIN, machine, markdownTable, median } from "./runs.ts";

const TURNS = 5;
const TABLES = 264;
const GOALS = 17;
const YEARS = 25;
const GENDERS = ["", "Female", "Male", "Other", "Unknown"];
const AGES = ["", "0-17", "18-34", "35-64", "65+"];
const ROWS = YEARS * GENDERS.length * AGES.length;
const UNITS = ["Percent", "Number of people"];

/** Tables and their metadata, as sites have them: years by gender and age. */
function writeSite(folder: string): number {
  const random = randomNumbers(264);
  let bytes = 0;
  for (const part of ["data", "meta"]) mkdirSync(join(folder, part));
  for (let index = 0; index < TABLES; index += 1) {
    const [goal, target] = [(index % GOALS) + 1, Math.floor(index / GOALS) + 1];
    const unit = UNITS[index % UNITS.length] ?? "";
    const lines = ["Year,Age,Gender,Units,Value"];
    for (let year = 0; year < YEARS; year += 1) {
      for (const gender of GENDERS) {
        for (const age of AGES) {
          const value = index % 2 === 0 ? (random() * 100).toFixed(1) : Math.floor(random() * 90_000) + 100;
          lines.push(`${2000 + year},${age},${gender},${unit},${value}`);
        }
      }
    }
    const text = `${lines.join("\n")}\n`;
    bytes += text.length;
    writeFileSync(join(folder, "data", `indicator_${goal}-${target}-1.csv`), text);
    writeFileSync(join(folder, "meta", `${goal}-${target}-1.md`), metadata(goal, target, unit));
  }
  return bytes;
}

function metadata(goal: number, target: number, unit: string): string {
  return `---
indicator: ${goal}.${target}.1
sdg_goal: '${goal}'
target_id: '${goal}.${target}'
indicator_name: Indicator ${goal}.${target}.1 of the town
target: By 2030, something that target ${goal}.${target} wants is better
computation_units: ${unit}
published: true
reporting_status: complete
source_active_1: true
source_organisation_1: Office ${target} of statistics
source_url_1: https://example.org/${goal}/${target}
national_geographical_coverage: Town
---
What the figures are about, in a sentence or two. And how they were made.
`;
}

const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
try {
  const [site, made] = [join(folder, "site"), join(folder, "made")];
  mkdirSync(site);
  mkdirSync(made);
  const bytes = writeSite(site);
  const before = () => {
    for (const name of readdirSync(made)) rmSync(join(made, name), { recursive: true });
  };
  const runs = alternate(
    [{ name: "import", args: [BIN, "import", "open-sdg", site, made, "--quiet"], before }],
    TURNS,
  );
  if (!existsSync(join(made, "impact.yaml"))) throw new Error("nothing was written");
  console.log(`${machine()}. Medians of ${TURNS} whole processes.\n`);
  const { times, peaks } = runs.get("import") ?? { times: [], peaks: [] };
  console.log(
    markdownTable(
      ["import of a site", "MB", "files", "s", "memory MB"],
      [
        [
          `${(ROWS * TABLES).toLocaleString("en")} figures`,
          (bytes / 1e6).toFixed(1),
          `${TABLES}`,
          (median(times) / 1000).toFixed(2),
          median(peaks).toFixed(0),
        ],
      ],
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
