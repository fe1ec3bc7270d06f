import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

interface Row {
  readonly figure: string;
  readonly reason: string;
  readonly why: string;
  readonly from: readonly string[];
  readonly beside: readonly string[];
}

async function shown(
  files: Record<string, string>,
  argv: readonly string[],
): Promise<{ readonly out: string; readonly rows: readonly Row[] }> {
  const { context, out } = contextIn(folderWith({ ...BASE_REPOSITORY, ...files }));
  await run(["show", "privacy", ...argv], context);
  const rows = argv.includes("json")
    ? (JSON.parse(out()).indicators as readonly { readonly hidden: readonly Row[] }[]).flatMap(
        ({ hidden }) => hidden,
      )
    : [];
  return { out: out(), rows };
}

// Means are shown for all groups or for none: one group is too small.
const MEANS = {
  "dimensions.yaml":
    "- {id: gender, name: gender, values: [{id: m, name: man}, {id: v, name: woman}, {id: x, name: other}]}\n",
  "indicators/mood.yaml":
    "name: Mood\ntype: mean\ncounts: people\nscale: {min: 0, max: 10}\nbreakdowns: [{by: gender, complete: true}]\n",
  "data/mood.csv":
    "indicator,period,gender,value,n\nmood,2025,,6.1,50\nmood,2025,m,6,30\nmood,2025,v,6.3,27\nmood,2025,x,5,3\n",
};

describe("what is hidden together with others", () => {
  it("names by key what tells together how large it can be", async () => {
    const { rows } = await shown(MEANS, ["--format", "json"]);
    const beside = rows.filter(({ reason }) => reason === "beside");
    expect(beside.length).toBeGreaterThan(0);
    for (const { figure, from, beside: others } of beside) {
      expect(from).toEqual(["mood/2025"]);
      expect([...others, figure].sort()).toEqual([
        "mood/2025/gender=m",
        "mood/2025/gender=v",
        "mood/2025/gender=x",
      ]);
    }
  });

  it.each([
    ["nl", 'volgt uit "totaal" en uit wat ook verborgen is: "woman" en "other"'],
    ["en", 'follows from "total" and from what is hidden as well: "woman" and "other"'],
    ["fr", "découle de « total » et de ce qui est masqué aussi : « woman » et « other »"],
  ])("and says so: %s", async (lang, words) => {
    const { out } = await shown(MEANS, ["--lang", lang]);
    expect(out).toContain(words);
  });

  it("never says a number of people", async () => {
    const { out } = await shown(MEANS, ["--lang", "en"]);
    expect(out).not.toMatch(/\b(?:50|30|27|6\.1|6\.3)\b/);
  });

  it("says nothing of the kind where a figure tells by itself", async () => {
    const { rows } = await shown(MEANS, ["--format", "json"]);
    for (const { reason, from, beside } of rows)
      if (reason === "small-group") expect([from, beside]).toEqual([[], []]);
  });
});
