import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FmtOptions, fmt } from "../../src/cli/commands/fmt.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

const IMPACT = "format: 1\ncoalition: {id: roof-thread, name: Roof & Thread}\nlanguages: [en]\n";
const MESSY = `# What we count.

type:   count # of homes
# as partners say it
name: "Homes let"
draft: true
counts: 'things'
`;
const NEAT = `# What we count.

# as partners say it
name: Homes let
draft: true
type: count # of homes
counts: things
`;

async function run(
  files: Record<string, string | Uint8Array>,
  options: FmtOptions = {},
  paths: readonly string[] = [],
) {
  const root = folderWith({ "impact.yaml": IMPACT, ...files });
  return { root, ...(await again(root, options, paths)) };
}

async function again(root: string, options: FmtOptions = {}, paths: readonly string[] = []) {
  const { context, out, err } = contextIn(root);
  const code = await fmt(context, paths, options);
  return { code, out: out(), err: err() };
}

const textIn = (root: string, path: string) => readFileSync(join(root, path), "utf8");

describe("impact fmt", () => {
  it("writes files in the agreed layout, names them, and is then done", async () => {
    const { root, code, out, err } = await run({ "indicators/homes-let.yaml": MESSY });
    expect({ code, out }).toEqual({ code: 0, out: "indicators/homes-let.yaml\n" });
    expect(err).toBe("1 file was written in the agreed layout; 1 other had it already.\n");
    expect(textIn(root, "indicators/homes-let.yaml")).toBe(NEAT);
    expect(await again(root)).toEqual({
      code: 0,
      out: "",
      err: "2 files have the agreed layout already; nothing was written.\n",
    });
    expect(await again(root, { check: true })).toEqual({ code: 0, out: "", err: "" });
  });

  it("writes nothing with --check, and exits with 1 where something differs", async () => {
    const { root, code, out, err } = await run({ "indicators/homes-let.yaml": MESSY }, { check: true });
    expect({ code, out }).toEqual({ code: 1, out: "indicators/homes-let.yaml\n" });
    expect(err).toContain("1 file differs from the agreed layout.");
    expect(textIn(root, "indicators/homes-let.yaml")).toBe(MESSY);
  });

  it("makes a Belgian spreadsheet's table canonical and sorts its rows", async () => {
    const table = Buffer.from(
      "\ufeffindicator;value;period;status\r\nhomes-let;12,5;2025;final\r\nhomes-let;1250;2024;\r\n",
    );
    const { root } = await run({ "data/homes.csv": table });
    expect(textIn(root, "data/homes.csv")).toBe(
      "indicator,period,value,status\nhomes-let,2024,1250,\nhomes-let,2025,12.5,final\n",
    );
  });

  it("keeps the body of a Markdown file byte for byte", async () => {
    const body = "\n# Title  \n\n- key:   value\n\ttabbed\n";
    const { root } = await run({
      "learning/2025-01-01-x.md": `---\nkind: event\ntitle: "We met"\n---\n${body}`,
    });
    expect(textIn(root, "learning/2025-01-01-x.md")).toBe(`---\ntitle: We met\nkind: event\n---\n${body}`);
  });

  it("leaves alone what has to be repaired first, and says what and where", async () => {
    const files = {
      "partners.yaml": "- id: a\n  name: [\n",
      "data/ragged.csv": "indicator,period,value\nhomes-let,2024,1,234\nhomes-let,2023,5\n",
      "data/either.csv": "indicator;period;value\nhomes-let;2024;1.102\n",
      "data/unknown.csv": "indicator,periode,value\nhomes-let,2024,1\n",
    };
    const { root, code, out, err } = await run(files);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      [
        "`data/either.csv` is left as it is: the number on line 2 may be thousands as well as decimals; `impact validate data/either.csv` says how to write it.",
        "`data/ragged.csv` is left as it is: something has to be repaired first on line 2 (ragged-row); `impact validate data/ragged.csv` says what.",
        "`data/unknown.csv` is left as it is: something has to be repaired first on line 1 (unknown-column); `impact validate data/unknown.csv` says what.",
        "`partners.yaml` is left as it is: something has to be repaired first (yaml-syntax); `impact validate partners.yaml` says what.",
        "Nothing was written.\n",
      ].join("\n"),
    );
    for (const [path, text] of Object.entries(files)) expect(textIn(root, path)).toBe(text);
    expect((await again(root, { check: true })).code).toBe(1);
  });

  it("leaves tables alone where nobody can read what their columns are", async () => {
    const { err, code } = await run({
      "dimensions.yaml": "- id: [\n",
      "data/homes.csv": "indicator;period;value\nhomes-let;2024;1\n",
    });
    expect(code).toBe(1);
    expect(err).toContain("`data/homes.csv` is left as it is: dimensions.yaml cannot be read");
  });

  it("works on the named files and folders only; a path that is not there is wrong use", async () => {
    const files = { "indicators/homes-let.yaml": MESSY, "partners.yaml": '- id: "a"\n' };
    const { root, out } = await run(files, {}, ["indicators"]);
    expect(out).toBe("indicators/homes-let.yaml\n");
    expect(textIn(root, "partners.yaml")).toBe(files["partners.yaml"]);
    await expect(again(root, {}, ["nowhere"])).rejects.toThrow("nowhere");
  });

  it("touches nothing that the format does not read", async () => {
    const files = {
      "README.md": "---\nb:   1\n---\n",
      "docs/x.yaml": "b:   1\n",
      "templates/own.md.hbs": "a  \n",
    };
    const { root, out, code } = await run(files);
    expect({ out, code }).toEqual({ out: "", code: 0 });
    for (const [path, text] of Object.entries(files)) expect(textIn(root, path)).toBe(text);
  });

  it("keeps permissions, and writes through no link", async () => {
    const root = folderWith({ "impact.yaml": IMPACT, "indicators/homes-let.yaml": MESSY, "real.txt": MESSY });
    chmodSync(join(root, "indicators/homes-let.yaml"), 0o640);
    symlinkSync(join(root, "real.txt"), join(root, "indicators/linked.yaml"));
    const { code, out, err } = await again(root);
    expect(statSync(join(root, "indicators/homes-let.yaml")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(root, "indicators/linked.yaml")).isSymbolicLink()).toBe(true);
    expect(textIn(root, "real.txt")).toBe(MESSY);
    expect({ code, out }).toEqual({ code: 1, out: "indicators/homes-let.yaml\n" });
    expect(err).toContain("`indicators/linked.yaml` is left as it is: it cannot be read or written here");
  });

  it("speaks the language that is asked, and only says what matters with --quiet", async () => {
    const files = { "indicators/homes-let.yaml": MESSY };
    expect((await run(files, { lang: "nl" })).err).toBe(
      "1 bestand is in de afgesproken vorm gezet; 1 ander had die al.\n",
    );
    expect((await run(files, { lang: "fr", check: true })).err).toContain(
      "1 fichier s’écarte de la forme convenue.",
    );
    expect((await run(files, { quiet: true })).err).toBe("");
  });

  it("never shows a person in the name of a file", async () => {
    const { root, out } = await run({ "evidence/jan.peeters@example.org.md": '---\ntitle:  "x"\n---\n' });
    expect(out).not.toContain("peeters");
    expect(out).toMatch(/^evidence\//);
    expect(existsSync(join(root, "evidence/jan.peeters@example.org.md"))).toBe(true);
  });

  it("leaves what is canonical untouched on disk", async () => {
    const root = folderWith({ "impact.yaml": IMPACT, "indicators/homes-let.yaml": NEAT });
    const before = statSync(join(root, "indicators/homes-let.yaml"));
    writeFileSync(join(root, "partners.yaml"), "-   id: a\n");
    await again(root);
    expect(statSync(join(root, "indicators/homes-let.yaml")).ino).toBe(before.ino);
    expect(textIn(root, "partners.yaml")).toBe("- id: a\n");
  });
});
