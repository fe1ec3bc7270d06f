import { describe, expect, it } from "vitest";
import { add, check, swap, withBase } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const SURVEY = "evidence/tenant-survey.md";
const RIVALS = "rivals.yaml";
const README = "README.md";
const evidence = "evidence:tenant-survey";
const body = (text: string) => ({ [SURVEY]: add(`${text}\n`) });
const because = (text: string) => ({ [RIVALS]: swap("The average rent rose by four percent.", text) });

describe("broken-link", () => {
  tell([
    ["a file that is there", body("[a](../data/homes.csv)"), []],
    ["a file that is not there", body("[a](../data/houses.csv)"), [`broken-link ${evidence}:11`]],
    ["a picture", body("\n![a](square.png)"), [`broken-link ${evidence}:12`]],
    ["a folder", body("[a](../data) and [b](../data/)"), []],
    ["a part of a file", body("[a](../partners.yaml#keyhome)"), []],
    ["a part of this file", body("[a](#part)"), []],
    ["from the root", body("[a](/data/homes.csv), [b](/datas/homes.csv)"), [`broken-link ${evidence}:11`]],
    ["a file out of the repository", body("[a](../../other/file.md)"), [`broken-link ${evidence}:11`]],
    [
      "an address, a telephone, mail",
      body("[a](https://example.org/x) [b](tel:112) <https://b.example>"),
      [],
    ],
    ["signs that are written otherwise", { "files/a b.md": "x\n", ...body("[a](../files/a%20b.md)") }, []],
    ["marks of Markdown and HTML", { "a_b&c.md": "x\n", ...body("[a](../a\\_b&amp;c.md)") }, []],
    ["a wrong sign of %", body("[a](100%.md)"), [`broken-link ${evidence}:11`]],
    ["capitals", body("[a](../Data/homes.csv)"), [`broken-link ${evidence}:11`]],
    ["code", body("`[a](b.md)`\n```\n[a](b.md)\n```"), []],
    ["a README", { [README]: "# Open Door\n\n[a](partners.yml)\n" }, ["broken-link README.md:3"]],
    [
      "a README whose links are right",
      { [README]: "[a](partners.yaml) [b](docs/a.md)\n", "docs/a.md": "x\n" },
      [],
    ],
    ["a page of a site", { "docs/a.md": "[b](b) [c](/b.html) [d](./)\n", "docs/b.md": "x\n" }, []],
    ["a page of a site that is not there", { "docs/a.md": "[b](c)\n" }, ["broken-link docs/a.md:1"]],
    ["a text of YAML", because("'[table](data/homes.csv)'"), []],
    ["a text of YAML, as a report in reports/ reads it", because("'[table](../data/homes.csv)'"), []],
    [
      "a text of YAML that leads nowhere",
      because("'[table](data/houses.csv)'"),
      ["broken-link rival:lower-rents:6"],
    ],
    ["what a template fills in", { [README]: "[a]({{ page }})\n" }, []],
  ]);

  const nearest = async (files: Parameters<typeof withBase>[0]) => {
    const [finding] = await check(withBase(files));
    return finding?.args;
  };

  it("says which file is meant", async () => {
    const found = (target: string) => nearest(body(`[a](${target})`));
    expect(await found("../data/hommes.csv")).toMatchObject({
      problem: "missing",
      nearest: "../data/homes.csv",
    });
    expect(await found("homes.csv")).toMatchObject({ problem: "missing", nearest: "../data/homes.csv" });
    expect(await found("../data/Homes.csv")).toMatchObject({ problem: "case", nearest: "../data/homes.csv" });
    expect(await found("nothing-like-it.pdf")).toEqual({ target: "nothing-like-it.pdf", problem: "missing" });
  });

  it("points at the target", async () => {
    const [finding] = await check(withBase(body("See [the plan](plan.pdf).")));
    expect(finding?.where).toMatchObject({ line: 11, column: 16, endColumn: 24 });
  });

  it("shows nothing of a person, and does not take what was masked for a file that is gone", async () => {
    const findings = await check(withBase(body("[a](85.07.30-033.28.md)")));
    expect(JSON.stringify(findings)).not.toContain("033.28");
    expect(findings.map(({ rule }) => rule)).toEqual(["personal-data"]);
    const page = await check(withBase({ [README]: "[a](85.07.30-033.28.md)\n" }));
    expect(JSON.stringify(page)).not.toContain("033.28");
  });

  it("tells the first twenty of a page", async () => {
    const findings = await check(withBase({ [README]: "[a](b.md)\n".repeat(1000) }));
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)?.more).toBe(980);
  });
});
