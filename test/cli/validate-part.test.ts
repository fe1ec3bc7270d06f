import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { type Change, swap, withBase } from "../support/repository.ts";

async function validate(root: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(root);
  return { code: await run(["validate", ...args], context), out: out(), err: err() };
}

const folder = (changes: Readonly<Record<string, Change>>) => folderWith(withBase(changes));
const BROKEN = { "partners.yaml": "name: [x\n" };
const schema = JSON.parse(readFileSync("schemas/output/findings.schema.json", "utf8")) as object;
const ajv = new Ajv2020();
addFormats.default(ajv);
const isValid = ajv.compile(schema);

describe("a part of a repository", () => {
  it.each([
    ["nl", "Hier staat alleen `indicators`. Elders: 1 fout. Niet alles is hier nagekeken: `partners.yaml`"],
    [
      "en",
      "Only `indicators` is shown. Elsewhere: 1 error. Not everything here was checked: `partners.yaml`",
    ],
    [
      "fr",
      "Seul `indicators` est montré. Ailleurs : 1 erreur. Tout n'a pas été vérifié ici : `partners.yaml`",
    ],
  ])("says what is found elsewhere, and what rests on it (%s)", async (lang, sentence) => {
    const root = folder(BROKEN);
    const { code, out } = await validate(root, "indicators", "--lang", lang);
    expect(code).toBe(2);
    expect(out).toContain(sentence);
    expect((await validate(root, "indicators", "--fix", "--lang", lang)).out).toContain(sentence);
  });

  it("says that nothing is, and nothing where all is shown", async () => {
    const root = folder({});
    expect((await validate(root, "indicators", "--lang", "en")).out).toContain(
      "Elsewhere nothing was found.",
    );
    expect((await validate(root, ".", "--lang", "en")).out).not.toContain("lsewhere");
    expect((await validate(root, "--lang", "en")).out).not.toContain("lsewhere");
  });

  it("says it in JSON", async () => {
    const { out } = await validate(folder(BROKEN), "indicators", "--format", "json");
    const document = JSON.parse(out) as object;
    expect(document).toMatchObject({
      elsewhere: { error: 1, warning: 0, info: 0 },
      unread: ["partners.yaml"],
      findings: [],
    });
    expect(isValid(document)).toBe(true);
  });
});

/** An activity without partner is asked from `grow` on. */
const EARLY = {
  "impact.yaml": swap("stage: full", "stage: start"),
  "indicators/homes-let.yaml": (text: string) => text.replace(/^owner: .*\n/m, ""),
};

describe("the next stage", () => {
  it("is told with its rules, and seen with --stage", async () => {
    const root = folder(EARLY);
    const document = JSON.parse((await validate(root, "--format", "json")).out) as {
      next: { stage: string; count: number; rules: readonly string[] };
    };
    expect(isValid(document)).toBe(true);
    const { stage, count, rules } = document.next;
    expect(stage).toBe("grow");
    expect(count).toBeGreaterThan(0);
    for (const lang of LANGS) {
      const { out } = await validate(root, "--lang", lang);
      expect(out).toContain("impact validate --stage grow");
      expect(out).toContain(`\`${rules[0]}\``);
    }
    const now = JSON.parse((await validate(root, "--format", "json")).out) as { findings: unknown[] };
    const then = JSON.parse((await validate(root, "--stage", "grow", "--format", "json")).out) as {
      findings: readonly { rule: string }[];
      next: { stage: string };
    };
    expect(then.findings.length - now.findings.length).toBe(count);
    expect(then.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
    expect(then.next.stage).toBe("full");
    expect((await validate(root, "--quiet")).out).not.toContain("--stage");
  });

  it("is told as at least so much where a rule finds more than a hundred, and an exemption counts", async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `home-${index}`);
    const files = Object.fromEntries(
      ids.map((id) => [`indicators/${id}.yaml`, `name: Homes ${id}\nmeasures: [housed]\ntype: count\n`]),
    );
    const plain = folderWith({
      "impact.yaml": "format: 1\ncoalition: {id: many, name: Many}\nlanguages: [en]\n",
      "theory-of-change.yaml":
        "nodes:\n  - {id: housed, kind: outcome, title: Young people live in a home}\n",
      ...files,
    });
    const next = async (root: string, ...args: readonly string[]) => {
      const document = JSON.parse((await validate(root, ...args, "--format", "json")).out) as {
        next: { count: number; atLeast?: boolean; rules: readonly string[] };
      };
      expect(isValid(document)).toBe(true);
      return document.next;
    };
    const found = await next(plain);
    expect(found).toMatchObject({ atLeast: true });
    expect(found.rules).toContain("indicator-without-owner");
    for (const [lang, words] of Object.entries({ nl: "minstens", en: "at least", fr: "au moins" })) {
      expect((await validate(plain, "--lang", lang)).out).toContain(`${words} ${found.count}`);
    }
    // Of one file there is the whole number; and what is exempted in it is none of them.
    const one = await next(plain, "indicators/home-129.yaml");
    expect(one).not.toHaveProperty("atLeast");
    expect(one.rules).toContain("indicator-without-owner");
    const exempted = folderWith({
      ...files,
      "impact.yaml":
        "format: 1\ncoalition: {id: many, name: Many}\nlanguages: [en]\nrules:\n  exempt:\n" +
        "    - {rule: indicator-without-owner, at: indicators/home-129.yaml, reason: known}\n",
    });
    expect((await next(exempted, "indicators/home-129.yaml")).rules).not.toContain("indicator-without-owner");
  });

  it("is not told where there is none, and only at length where it adds nothing", async () => {
    const last = JSON.parse(
      (await validate(folder({}), "--stage", "full", "--format", "json")).out,
    ) as object;
    expect(last).not.toHaveProperty("next");
    const root = folder({});
    const at = JSON.parse((await validate(root, "--stage", "start", "--format", "json")).out) as {
      next: { count: number };
    };
    if (at.next.count === 0) {
      expect((await validate(root, "--stage", "start", "--lang", "en")).out).not.toContain("next stage");
      expect((await validate(root, "--stage", "start", "--lang", "en", "-v")).out).toContain(
        "The next stage, `grow`, would find nothing more.",
      );
    }
  });

  it.each([["--since", "main"], ["--fix"], ["--history"], ["--exempt-all", "known"]])(
    "--stage does not go with %s",
    async (...more) => {
      const { code, err } = await validate(folder({}), "--stage", "grow", "--lang", "en", ...more);
      expect([code, err.includes("do not go together")]).toEqual([2, true]);
    },
  );
});

describe("what --fix repairs", () => {
  it.each([
    ["nl", "1 hiervan herstelt `impact validate --fix`"],
    ["en", "1 of these `impact validate --fix` repairs"],
    ["fr", "`impact validate --fix` en répare 1"],
  ])("is told (%s)", async (lang, sentence) => {
    const root = folder({ "data/homes.csv": swap("12", " 12") });
    const { out } = await validate(root, "--lang", lang);
    expect(out).toContain(sentence);
    expect((await validate(root, "--lang", lang, "--quiet")).out).not.toContain(sentence);
    expect((await validate(root, "--lang", lang, "--fix")).out).not.toContain("--fix");
  });
});
