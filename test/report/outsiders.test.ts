import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownOf, modelOf, withReport } from "../support/report.ts";
import { add, swap } from "../support/repository.ts";

const READERS = ["funder", "public", "participants", "policy", "partners", "team"] as const;
const OUTSIDERS = ["funder", "public", "participants", "policy"];

describe("drafts", () => {
  const drafted = {
    "partners.yaml": add("- {id: p-new, name: SECRET-PARTNER, draft: true}\n"),
    "theory-of-change.yaml": swap(
      "  - id: homes-let",
      "  - {id: n-new, kind: outcome, title: SECRET-NODE, draft: true, not_measured: {because: SECRET-GAP}}\n  - id: homes-let",
    ),
    "indicators/new.yaml": "name: SECRET-INDICATOR\ntype: count\nmeasures: [homes-let]\ndraft: true\n",
    "claims/new.yaml": "node: homes-let\nstatement: SECRET-CLAIM\ndraft: true\n",
    "learning/new.md": "---\ntitle: SECRET-LESSON\nkind: lesson\ndate: 2025-01-01\ndraft: true\n---\n",
    "evidence/new.md": "---\ntitle: SECRET-EVIDENCE\nkind: audit\ndraft: true\n---\n",
    "policy.yaml": add("- {id: pol-new, name: SECRET-POLICY, draft: true}\n"),
    "claims/more-stable-housing.yaml": swap("[coach-interviews, tenant-survey]", "[coach-interviews, new]"),
    "funders/linden-fund.yaml": add("  - {id: a-new, text: SECRET-ASK, draft: true}\n"),
  };

  it.each(READERS)("are seen by %s only inside the coalition", async (reader) => {
    const repository = await withReport(drafted, `reader: ${reader}\nfunder: linden-fund\n`);
    const text = JSON.stringify(modelOf(repository, "yearly", "en"));
    expect(text.includes("SECRET-NODE")).toBe(!OUTSIDERS.includes(reader));
    if (OUTSIDERS.includes(reader)) expect(text).not.toContain("SECRET");
  });
});

describe("consent", () => {
  const story = (consent: string) => ({
    "evidence/coach-interviews.md": `---\ntitle: STORY-TITLE\nkind: story\nknowledge: experience\nfinding: STORY-FINDING\n${consent}---\nSTORY-WORDS\n`,
    "learning/2025-11-20-rent-cap.md": swap(
      "because_of: [indicator:stable-housing-12m]",
      "because_of: [evidence:coach-interviews]",
    ),
    "funders/linden-fund.yaml": add(
      "  - {id: story, text: a story, answered_by: [evidence:coach-interviews]}\n",
    ),
  });

  it.each([
    ["none at all", "", []],
    ["not given", "consent: {given: false, scope: public}\n", []],
    ["past", "consent: {given: true, scope: public, until: 2026-02-28}\n", []],
    ["no scope", "consent: {given: true}\n", ["team"]],
    ["for the partners", "consent: {given: true, scope: partners}\n", ["partners", "team"]],
    ["for funders", "consent: {given: true, scope: funders}\n", ["funder", "partners", "team"]],
    ["for everyone", "consent: {given: true, scope: public, until: 2026-03-01}\n", [...READERS]],
  ])("%s", async (_name, consent, readers) => {
    for (const reader of READERS) {
      const repository = await withReport(story(consent), `reader: ${reader}\nfunder: linden-fund\n`);
      const text = JSON.stringify(modelOf(repository, "yearly", "en"));
      expect([reader, text.includes("STORY")]).toEqual([reader, readers.includes(reader)]);
    }
  });

  it("what is left out is said, without its title", async () => {
    const repository = await withReport(story(""));
    const model = modelOf(repository, "yearly", "en");
    expect(model.claims[0]?.withheld).toBe(
      "1 piece of evidence is not meant for this reader and left out here.",
    );
    expect(model.decisions[0]?.because).toEqual(["evidence: exists, but is not meant for this reader"]);
    expect(model.asks.items[1]).toMatchObject({ isAnswered: true });
  });

  it("a public story is told in its own words", async () => {
    const consent = "consent: {given: true, scope: public}\n";
    const repository = await withReport(story(consent), "reader: public\n");
    expect(markdownOf(repository, "yearly", "en")).toContain("### STORY-TITLE\n\n> STORY-WORDS\n");
  });
});

describe("what is dated later than the report", () => {
  it("is not told", async () => {
    const repository = await withReport();
    const before = modelOf(repository, "yearly", "en", "2025-01-31");
    expect(before).toMatchObject({ claims: [], decisions: [] });
    const after = modelOf(repository, "yearly", "en", "2026-03-01");
    expect([after.claims.length, after.decisions.length]).toEqual([1, 1]);
    expect(after.claims[0]?.reviewedBy).toBe("Youth Panel");
    expect(modelOf(repository, "yearly", "en", "2026-02-09").claims[0]?.reviewedBy).toBe("");
  });

  it("a follow-up that is past and still open says so", async () => {
    const repository = await withReport();
    expect(modelOf(repository, "yearly", "en", "2026-07-01").decisions[0]?.followUp).toBe(
      "still running; we were to look at this on 30 June 2026; that is still to be done",
    );
  });

  it("a policy that ended says so", async () => {
    const repository = await withReport();
    expect(modelOf(repository, "yearly", "en", "2028-01-01").policy).toEqual([
      { level: "local", name: "Local housing plan", validity: "ended on 31 December 2027", hasEnded: true },
    ]);
  });
});

describe("a selection", () => {
  const only = "reader: funder\nfunder: linden-fund\nonly: {indicators: [homes-let]}\n";

  it("leaves out other indicators and claims, and says so; setbacks stay", async () => {
    const repository = await withReport({ "theory-of-change.yaml": swap("holding", "refuted") }, only);
    const model = modelOf(repository, "yearly", "en");
    expect(model.outcomes.flatMap(({ indicators }) => indicators.map(({ id }) => id))).toEqual(["homes-let"]);
    expect(model.claims).toEqual([]);
    expect(model.notices).toContain("This report shows 1 of the 2 indicators of the coalition.");
    expect(model.setbacks.assumptions.map(({ state }) => state)).toEqual(["refuted"]);
    expect(model.summary.known).toContain("We make no claim about our contribution to these changes.");
  });

  it("what a funder asks is answered all the same", async () => {
    const model = modelOf(await withReport({}, only), "yearly", "en");
    expect(model.asks.items[0]?.references[0]?.detail).toContain("27 of 54");
  });
});

describe("what nothing answers", () => {
  it("is said plainly", async () => {
    const repository = await withReport({
      "funders/linden-fund.yaml": add("  - {id: cost, text: what does it cost}\n"),
      "claims/more-stable-housing.yaml": swap("rivals: [lower-rents]\n", ""),
    });
    const text = markdownOf(repository, "yearly", "en");
    expect(text).toContain("- **what does it cost**\n  - We have no answer to this yet.");
    expect(text).toContain("Other explanations have not been looked at yet");
  });
});

describe("small groups", () => {
  /** A number of people between one and the minimum, with a total that others could look up. */
  const small = fc.record({ part: fc.integer({ min: 1, max: 4 }), whole: fc.integer({ min: 31, max: 39 }) });

  it("are in no form in any report, whatever its reader and language", async () => {
    await fc.assert(
      fc.asyncProperty(
        small,
        fc.constantFrom(...READERS),
        fc.constantFrom("nl", "en", "fr"),
        async (group, reader, lang) => {
          const repository = await withReport(
            {
              "indicators/stable-housing-12m.yaml": (text) => `${text}alert: {below: 0.9}\n`,
              "data/stable-housing.csv": `indicator,period,gender,numerator,denominator,status
stable-housing-12m,2024,,15,30,final
stable-housing-12m,2024,m,${group.part},14,final
stable-housing-12m,2024,v-x,${15 - group.part},16,final
stable-housing-12m,2025,,${group.part},${group.whole},final
`,
            },
            `reader: ${reader}\nfunder: linden-fund\nperiod: 2025\n`,
          );
          const text = JSON.stringify(modelOf(repository, "yearly", lang));
          expect(text).toContain("■");
          // No hidden group, nor its share: not in a figure, a sentence, a table or a map.
          for (const [part, whole] of [
            [group.part, group.whole],
            [group.part, 14],
            [15 - group.part, 16],
          ] as const) {
            expect(text).not.toMatch(new RegExp(`\\b${part} (of|van de|sur) ${whole}\\b`));
            expect(text).not.toMatch(new RegExp(`(?<![\\d,.])${Math.round((100 * part) / whole)}\u202f?%`));
            expect(text).not.toMatch(new RegExp(`(of|van de|sur) ${whole}\\b`));
          }
        },
      ),
      { numRuns: 60, seed: 20260301 },
    );
  });

  it("a hidden latest figure has no progress, judgement, change or warning light", async () => {
    const repository = await withReport({
      "data/stable-housing.csv": `indicator,period,numerator,denominator,status
stable-housing-12m,2024,20,50,final
stable-housing-12m,2025,3,54,final
`,
    });
    const part = modelOf(repository, "yearly", "en").outcomes[1]?.indicators[0];
    expect(part).toMatchObject({
      latest: "2025: ■ hidden to protect a small group",
      wayToNext: "",
      judgement: "cannot be shown",
      isHidden: true,
      isAlert: false,
    });
    expect(part?.change).not.toContain("clear");
  });
});
