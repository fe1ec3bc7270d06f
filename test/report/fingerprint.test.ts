import { expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";

// Whoever knows all of the files but one small number would find it by trying, until a fingerprint of the files is right.

const INDICATOR =
  "name: X\nmeasures: [stable-housing]\ntype: count\ncounts: people\nunit: people\nsource: rent-register\nowner: keyhome\nbreakdowns: [{by: gender, complete: true}]\n";

async function report(numbers: readonly [total: number, m: number, v: number]): Promise<string> {
  const root = folderWith({
    ...BASE_REPOSITORY,
    "indicators/x.yaml": INDICATOR,
    "data/x.csv": `indicator,period,gender,value\nx,2025,,${numbers[0]}\nx,2025,m,${numbers[1]}\nx,2025,v-x,${numbers[2]}\n`,
    "reports/all.yaml": "title: All\nreader: public\nas_of: 2026-03-01\n",
  });
  const out: string[] = [];
  const sink = { write: (text: string) => void out.push(text), isTTY: false };
  const context = { cwd: root, stdout: sink, stderr: sink, stdin: { isTTY: false }, env: {} };
  const status = await run(["report", "all", "--lang", "en"], {
    ...context,
    today: () => "2026-03-01",
    version: "0.0.0",
  });
  if (status !== 0) throw new Error(out.join(""));
  return out.join("");
}

it("a report of other small numbers, which are hidden, is the same to the byte", async () => {
  const one = await report([60, 3, 57]);
  expect(one).toMatch(/Check code of this report: [\da-f]{12}/);
  expect(await report([60, 2, 58])).toBe(one);
});

it("and of other numbers that are shown has another fingerprint", async () => {
  const fingerprint = async (numbers: readonly [number, number, number]) =>
    /Check code of this report: ([\da-f]{12})/.exec(await report(numbers))?.[1];
  expect(await fingerprint([60, 20, 40])).not.toBe(await fingerprint([60, 21, 39]));
});
