import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { swap, withBase } from "../support/repository.ts";

interface Told {
  readonly kind: string | null;
  readonly entries: readonly {
    readonly day: string;
    readonly what: string;
    readonly reference: string | null;
    readonly subject: string | null;
    readonly figuresUntold: boolean;
    readonly changes: readonly { readonly what: string }[];
    readonly message: string;
  }[];
}

async function impact(folder: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(folder);
  return { status: await run(["history", "--timeline", ...args], context), out: out(), err: err() };
}

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const schema = new URL("../../schemas/output/timeline.schema.json", import.meta.url);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

async function told(folder: string, ...args: readonly string[]): Promise<Told> {
  const { status, out } = await impact(folder, ...args, "--format", "json");
  expect(status).toBe(0);
  const document: unknown = JSON.parse(out);
  expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
  return document as Told;
}

const THEORY = "theory-of-change.yaml";

function commit(
  root: string,
  at: { readonly day: string; readonly message: string },
  path: string,
  change: (text: string) => string,
) {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
  commitAll(root, at.message);
  git(root, "commit", "-q", "--amend", "--no-edit", "--date", `${at.day}T12:00:00Z`);
}

/** The base repository, made on a day. */
function begun(changes: Parameters<typeof withBase>[0] = {}): string {
  const root = gitFolder(withBase(changes));
  git(root, "commit", "-q", "--amend", "--no-edit", "--date", "2024-01-10T12:00:00Z");
  return root;
}

const TRAJECTORY = `title: A year of learning
starts: 2024-02-01
ends: 2025-02-01
sessions:
  - {id: s1, title: Draw the map, date: 2024-03-01}
  - {id: s2, title: Some day}
  - {id: s3, title: Much later, date: 2031-03-01}
`;

describe("impact history --timeline", () => {
  it("tells how the theory grew, beside what the files say of days, the oldest first", async () => {
    const root = begun({ "trajectory.yaml": TRAJECTORY });
    commit(
      root,
      { day: "2024-05-05", message: "Sure of it (#4)" },
      THEORY,
      swap("homes-let, strength: plausible", "homes-let, strength: strong"),
    );
    commit(
      root,
      { day: "2024-06-06", message: "A target" },
      "indicators/homes-let.yaml",
      swap("value: 20", "value: 15"),
    );
    commit(root, { day: "2024-07-07", message: "A comma" }, THEORY, (text) => `# Remark\n${text}`);
    const { entries } = await told(root);
    expect(entries.map(({ day, what }) => [day, what])).toEqual([
      ["2024-01-01", "coalition-begins"],
      ["2024-01-01", "policy-begins"],
      ["2024-01-10", "changed"],
      ["2024-02-01", "trajectory-begins"],
      ["2024-03-01", "session"],
      ["2024-05-05", "changed"],
      ["2025-02-01", "trajectory-ends"],
      ["2025-11-20", "decision"],
    ]);
    expect(entries[5]).toMatchObject({
      subject: "Sure of it",
      request: "#4",
      changes: [{ before: "plausible" }],
    });
    expect(entries.at(-1)?.reference).toBe("learning:2025-11-20-rent-cap");
  });

  it("is a picture and a table that say the same, in every language", async () => {
    const root = begun({ "trajectory.yaml": TRAJECTORY });
    commit(
      root,
      { day: "2024-05-05", message: "As it is" },
      THEORY,
      swap("Homes are let", "Homes were let | <b>"),
    );
    for (const lang of LANGS) {
      const { out } = await impact(root, "--format", "markdown", "--lang", lang);
      const [picture = "", table = ""] = out.split("```\n");
      for (const title of ["A year of learning", "Draw the map", "A rent of at most a third"]) {
        expect(picture).toContain(title);
        expect(table).toContain(title);
      }
      expect(picture).toMatch(/^timeline$/m);
      expect(out).not.toContain("Much later");
      expect(table).not.toMatch(/<b>|[^\\]\| <|undefined/);
      for (const row of table.split("\n").filter((line) => line.startsWith("|")))
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
      const { out: text } = await impact(root, "--lang", lang);
      expect(text).toContain("Draw the map");
      expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
    }
  });

  it("stays readable with forty commits over years: few columns, few cards, and how many more", async () => {
    const root = begun();
    for (let at = 0; at < 40; at += 1) {
      const day = `20${20 + Math.floor(at / 8)}-${String(1 + (at % 8)).padStart(2, "0")}-15`;
      const node = `  - {id: n${at}, kind: factor, title: Something ${at}}\nlinks:\n`;
      commit(root, { day, message: `Step ${at}` }, THEORY, swap("links:\n", node));
    }
    const { out } = await impact(root, "--format", "markdown", "--lang", "en");
    const [picture = "", table = ""] = out.split("```\n");
    const lines = picture.split("\n");
    const columns = lines.filter((line) => /^ {8}\S/.test(line));
    expect(columns.length).toBeGreaterThan(3);
    expect(columns.length).toBeLessThanOrEqual(12);
    expect(lines.filter((line) => line.startsWith("            : ")).length).toBeLessThanOrEqual(
      6 * columns.length,
    );
    expect(picture).toMatch(/: and \d+ more$/m);
    for (let at = 0; at < 40; at += 1) expect(table).toContain(`Something ${at}”`);
  }, 60_000);

  it("tells of one thing what changed, and what names it", async () => {
    const root = begun();
    const of = await told(root, "indicator:homes-let");
    expect(of.kind).toBe("indicator");
    expect(of.entries.map(({ what, reference }) => [what, reference])).toEqual([
      ["changed", null],
      ["decision", "learning:2025-11-20-rent-cap"],
    ]);
    const policy = await told(root, "policy:housing-plan");
    expect(policy.entries.map(({ what }) => what)).toEqual(["policy-begins", "changed"]);
    expect((await impact(root, "homes-lett")).status).toBe(2);
  });

  it("tells of figures of people only that some came, and masks what belongs to one person", async () => {
    const root = begun({
      "trajectory.yaml": TRAJECTORY.replace("Draw the map", "With mia.peeters@example.org"),
    });
    commit(
      root,
      { day: "2024-05-05", message: "As mia.peeters@example.org asked" },
      THEORY,
      swap("homes-let, strength: plausible", "homes-let, strength: strong"),
    );
    const { entries } = await told(root, "indicator:stable-housing-12m");
    expect(entries.map(({ figuresUntold }) => figuresUntold)).toEqual([true]);
    for (const format of ["text", "markdown", "json"]) {
      const { out } = await impact(root, "--format", format);
      expect(out).not.toContain("mia.peeters");
      const people = await impact(root, "stable-housing-12m", "--format", format);
      expect(people.out).not.toMatch(/0[.,]4|40%|\b22\b/);
    }
  });

  it("with a day knows nothing of later", async () => {
    const root = begun({ "trajectory.yaml": TRAJECTORY });
    commit(
      root,
      { day: "2024-05-05", message: "Sure of it" },
      THEORY,
      swap("homes-let, strength: plausible", "homes-let, strength: strong"),
    );
    const { entries } = await told(root, "--as-of", "2024-03-15");
    expect(entries.map(({ what }) => what)).toEqual([
      "coalition-begins",
      "policy-begins",
      "changed",
      "trajectory-begins",
      "session",
    ]);
  });

  it("says where a shallow clone begins, and writes to a file", async () => {
    const root = begun();
    commit(
      root,
      { day: "2024-05-05", message: "Sure of it" },
      THEORY,
      swap("homes-let, strength: plausible", "homes-let, strength: strong"),
    );
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", "--depth", "1", `file://${root}`, clone);
    const { err, status } = await impact(clone, "-o", "life.md", "--format", "markdown");
    expect([status, err === ""]).toEqual([0, false]);
    expect(readFileSync(join(clone, "life.md"), "utf8")).toContain("```mermaid");
    expect((await told(clone)).entries.map(({ what }) => what)).not.toContain("changed");
  });

  it("gives the life of one thing as a table too", async () => {
    const root = begun();
    const { context, out } = contextIn(root);
    expect(
      await run(["history", "indicator:homes-let", "--format", "markdown", "--lang", "en"], context),
    ).toBe(0);
    expect(out()).toContain("| 10 January 2024 |");
  });
});
