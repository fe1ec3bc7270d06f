import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import type { AnyFinding, RelatedLabel } from "../../src/findings/finding.ts";
import { wholeFile } from "../../src/findings/finding.ts";
import { findingText, relatedText, sentencesFor } from "../../src/language/findings/sentences.ts";
import { LANGS, type Lang } from "../../src/language/locale.ts";
import { SAMPLES } from "./samples.ts";

const LABELS: readonly RelatedLabel[] = [
  "first",
  "other",
  "total",
  "defined",
  "step",
  "baseline",
  "assumption",
];

function finding(rule: string, args: unknown): AnyFinding {
  return { rule, args, where: wholeFile("impact.yaml") } as AnyFinding;
}

function samples(): readonly AnyFinding[] {
  return RULE_NAMES.flatMap((rule) => SAMPLES[rule].map((args) => finding(rule, args)));
}

/** Replaces every string in the arguments that a person could have written; words of the tool stay. */
function withHostileText(value: unknown, text: string, key = ""): unknown {
  if (typeof value === "string") return WORDS_OF_THE_TOOL.has(key) ? value : text;
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map((item) => withHostileText(item, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withHostileText(item, text, name)]),
  );
}

const WORDS_OF_THE_TOOL = new Set(["problem", "is", "traits", "against"]);

function hostile(sample: AnyFinding, text: string): AnyFinding {
  const isType = sample.rule === "wrong-value" && sample.args.problem.is === "type";
  if (isType) return finding(sample.rule, { ...sample.args, value: text, key: text });
  return finding(sample.rule, withHostileText(sample.args, text));
}

function expectOneSafeLine(text: string): void {
  expect(text).not.toBe("");
  expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/u);
}

describe.each(LANGS)("sentences in %s", (lang: Lang) => {
  it("exist for exactly the rules of the catalogue", () => {
    expect(Object.keys(sentencesFor(lang)).sort()).toEqual(RULE_NAMES);
  });

  it.each(samples().map((sample) => [sample.rule, JSON.stringify(sample.args), sample] as const))(
    "%s %s",
    (_rule, _args, sample) => {
      const { message, why, help } = findingText(sample, lang);
      for (const text of [message, why, help]) {
        expectOneSafeLine(text);
        expect(text).not.toMatch(/undefined|\[object|NaN|\s\s|\s$|^\s/);
        expect(text).toMatch(/[.?]$/);
      }
    },
  );

  it("cannot be forged by what stands in files", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom("\u202e", "a\nb", "`", "__proto__"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...samples()), text, (sample, value) => {
        const { message, why, help } = findingText(hostile(sample, value), lang);
        for (const shown of [message, why, help]) {
          expectOneSafeLine(shown);
          // Backticks come in pairs: a value never closes the marks around it.
          expect((shown.match(/`/g) ?? []).length % 2).toBe(0);
        }
      }),
    );
  });

  it("stay readable with a very long value", () => {
    for (const sample of samples()) {
      const { message, help } = findingText(hostile(sample, "x".repeat(100_000)), lang);
      expect(message.length + help.length).toBeLessThan(2500);
    }
  });

  it.each(LABELS)("name the related place %s", (label) => {
    expectOneSafeLine(relatedText({ label }, lang));
    expect(relatedText({ label, detail: "a\nb" }, lang)).toContain("`a\\nb`");
  });
});

describe("wording", () => {
  it("suggests the nearest name in each language", () => {
    const sample = finding("unknown-key", { key: "partnres", nearest: "partners", allowed: ["partners"] });
    expect(findingText(sample, "nl").help).toMatch(/^Bedoelde je `partners`\?/);
    expect(findingText(sample, "en").help).toMatch(/^Did you mean `partners`\?/);
    expect(findingText(sample, "fr").help).toMatch(/^Vouliez-vous dire `partners` \?/);
  });

  it("writes numbers and periods as the language does", () => {
    const sample = finding("baseline-differs", {
      indicator: "homes",
      period: "2024-2025",
      typed: 1234.5,
      measured: 0.4,
    });
    expect(findingText(sample, "nl").message).toBe(
      "De nulmeting van `homes` zegt 1.234,5, maar in schooljaar 2024-2025 werd 0,4 gemeten.",
    );
    expect(findingText(sample, "en").message).toContain("1,234.5");
    expect(findingText(sample, "fr").message).toContain("1\u202f234,5");
  });

  it("says in words what is missing where", () => {
    const sample = finding("missing-key", { key: "name", object: "Dimension value" });
    expect(findingText(sample, "nl").message).toBe("`name` ontbreekt (waarde van een dimensie).");
  });

  it("closes a loop and shortens a long one", () => {
    const message = (path: readonly string[]) =>
      findingText(finding("unmarked-loop", { path }), "en").message;
    expect(message(["a", "b"])).toContain("`a` → `b` → `a`.");
    expect(message(["a", "b", "a"])).toContain("`a` → `b` → `a`.");
    expect(message(Array.from({ length: 1000 }, (_, index) => `n${index}`)).length).toBeLessThan(150);
  });
});
