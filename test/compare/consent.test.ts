import { describe, expect, it } from "vitest";
import { compareRepositories } from "../../src/compare/compare.ts";
import { withoutTexts } from "../../src/compare/consent.ts";
import { namesIn } from "../../src/compare/names.ts";
import type { Change } from "../../src/language/changes/change.ts";
import { open, withBase } from "../support/repository.ts";

const ID = "what-they-told";
const PATH = `evidence/${ID}.md`;
const DAY = "2026-03-01";

interface Story {
  readonly kind?: string;
  readonly consent?: string;
  readonly title?: string;
  /** More keys, as lines. */
  readonly keys?: string;
  readonly body?: string;
}

const OPEN = "{given: true, scope: public}";

/** Evidence in which every text holds the word `secret`. */
function story({ kind = "story", consent, title = "secret title", keys = "", body = "" }: Story): string {
  const of = consent === undefined ? "" : `consent: ${consent}\n`;
  return `---\ntitle: ${title}\nkind: ${kind}\nknowledge: experience\ndate: 2025-12-01\n${of}${keys}---\n${body}\n`;
}

async function changesBetween(before: string | null, after: string | null, asOf: string | undefined = DAY) {
  const sides = await Promise.all([before, after].map((text) => open(withBase({ [PATH]: text }))));
  const [old, now] = sides;
  if (!old || !now) throw new Error("two sides");
  const day = asOf === undefined ? {} : { asOf };
  const { changes, unread } = await compareRepositories({ before: old, after: now, ...day });
  const nameOf = namesIn(now.repository, old.repository, day);
  return {
    changes: changes.filter(({ kind }) => kind === "evidence"),
    name: nameOf(`evidence:${ID}`),
    unread,
  };
}

/** What is told of one change. */
const told = ({ what, before, after }: Change) => [
  what.is === "key" ? what.key.join(".") : what.is,
  ...(before === undefined && after === undefined ? [] : [before ?? null, after ?? null]),
];

/** Consent that does not reach everyone. */
const NARROW: Readonly<Record<string, Story>> = {
  absent: {},
  false: { consent: "{given: false, scope: public}" },
  past: { consent: "{given: true, scope: public, until: 2026-02-28}" },
  "without a scope": { consent: "{given: true}" },
  "for the team": { consent: "{given: true, scope: team}" },
  "for partners": { consent: "{given: true, scope: partners}" },
  "for funders": { consent: "{given: true, scope: funders}" },
  "not readable": { consent: "{given: perhaps, scope: public}" },
  "not readable, of evidence that needs none": { kind: "survey", consent: "{given: perhaps}" },
  "refused for evidence that needs none": { kind: "survey", consent: "{given: false}" },
};

/** A text of each kind, as it was and as it is. */
const TEXTS: Readonly<Record<string, readonly [before: Story, after: Story]>> = {
  finding: [{ keys: "finding: secret one\n" }, { keys: "finding: another secret\n" }],
  "finding, new": [{}, { keys: "finding: secret one\n" }],
  "finding, gone": [{ keys: "finding: secret one\n" }, {}],
  "finding in a language more": [
    { keys: "finding: {en: secret one}\n" },
    { keys: "finding: {en: secret one, nl: secret ook}\n" },
  ],
  quality: [{ keys: "quality: secret one\n" }, { keys: "quality: another secret\n" }],
  note: [{ keys: "note: secret one\n" }, { keys: "note: another secret\n" }],
  url: [{ keys: "url: https://secret.example/one\n" }, { keys: "url: https://secret.example/another\n" }],
  meta: [{ keys: "meta: {secret: one}\n" }, { keys: "meta: {secret: another}\n" }],
  design: [
    { keys: "design: {counterfactual: none, note: secret one}\n" },
    { keys: "design: {counterfactual: none, note: another secret}\n" },
  ],
  title: [{ title: "secret one" }, { title: "another secret, quite different" }],
  body: [{ body: "secret one" }, { body: "another secret" }],
};

describe.each(Object.entries(NARROW))("consent %s", (_name, consent) => {
  it.each(Object.entries(TEXTS))(
    "tells that the text changed, and not what it says: %s",
    async (key, texts) => {
      const [before, after] = texts;
      const pairs = [
        [
          { ...before, ...consent },
          { ...after, ...consent },
        ],
        // Given from now on, or until now.
        [
          { ...before, ...consent },
          { ...after, consent: OPEN },
        ],
        [
          { ...before, consent: OPEN },
          { ...after, ...consent },
        ],
      ] as const;
      for (const [old, now] of pairs) {
        const { changes, name, unread } = await changesBetween(story(old), story(now));
        expect(JSON.stringify(changes)).not.toContain("secret");
        expect(name).toBeUndefined();
        const [first = ""] = key.split(/[ ,]/);
        const keys = changes.map(({ what }) => (what.is === "key" ? what.key[0] : what.is));
        // Beside what cannot be read nobody knows whether a key came or went; then that is said.
        if (!unread.includes("evidence")) expect(keys).toContain(first);
        for (const change of changes) {
          expect(change.lacksConsent).toBe(true);
          expect(withoutTexts(change)).toEqual({ ...change });
        }
      }
    },
  );

  it("names what comes, goes or has another name by its identifier", async () => {
    const text = story({ ...consent, keys: "finding: secret\n", body: "secret" });
    for (const [before, after] of [
      [null, text],
      [text, null],
    ] as const) {
      const { changes, name } = await changesBetween(before, after);
      expect(changes).toMatchObject([{ id: ID, lacksConsent: true }]);
      expect(JSON.stringify(changes)).not.toContain("secret");
      expect(name).toBeUndefined();
    }
    const renamed = withBase({ "evidence/told-anew.md": text });
    for (const [files, then] of [
      [withBase({ [PATH]: text }), renamed],
      [withBase({ [PATH]: story({ consent: OPEN }) }), renamed],
    ] as const) {
      const [before, after] = [await open(files), await open(then)];
      const { changes } = await compareRepositories({ before, after, asOf: DAY });
      expect(changes).toContainEqual(
        expect.objectContaining({ what: expect.objectContaining({ is: "renamed" }) }),
      );
      expect(JSON.stringify(changes)).not.toContain("secret");
      const nameOf = namesIn(after.repository, before.repository, { asOf: DAY });
      expect([nameOf(`evidence:${ID}`), nameOf("evidence:told-anew")]).toEqual([undefined, undefined]);
    }
  });
});

describe("evidence that everyone may read", () => {
  it.each([
    ["a story with consent for all", { consent: OPEN }],
    ["until a day to come", { consent: "{given: true, scope: public, until: 2026-03-01}" }],
    ["a survey, which needs none", { kind: "survey" }],
  ])("is told: %s", async (_name, consent) => {
    for (const [key, [before, after]] of Object.entries(TEXTS)) {
      const { changes, name } = await changesBetween(
        story({ ...before, ...consent }),
        story({ ...after, ...consent }),
      );
      expect(changes).toHaveLength(1);
      if (key !== "meta" && key !== "body")
        expect(JSON.stringify(told(changes[0] as Change))).toContain("secret");
      expect(changes[0]?.lacksConsent).toBeUndefined();
      expect(name).toContain("secret");
    }
  });
});

describe("beside the texts of a story that not everyone may read", () => {
  it("identifiers, dates and how far the consent reaches are told", async () => {
    const keys = (node: string) => `by: riverside\nn: 3\nsupports: [node:${node}]\n`;
    const before = story({
      consent: "{given: true, scope: public, reference: secret map}",
      keys: keys("homes-let"),
    });
    const after = story({
      consent: "{given: false, scope: team, until: 2027-01-01, reference: another secret map}",
      keys: keys("stable-housing").replace("n: 3", "n: 4"),
    }).replace("2025-12-01", "2025-12-02");
    const { changes } = await changesBetween(before, after);
    expect(changes.map(told).sort()).toEqual(
      [
        ["date", "2025-12-01", "2025-12-02"],
        ["n", 3, 4],
        ["supports.node:stable-housing", null, "node:stable-housing"],
        ["supports.node:homes-let", "node:homes-let", null],
        ["consent.given", true, false],
        ["consent.scope", "public", "team"],
        ["consent.until", null, "2027-01-01"],
        ["consent"],
      ].sort(),
    );
  });

  it("a consent that comes as a whole is told without where the paper lies", async () => {
    const { changes } = await changesBetween(
      story({}),
      story({ consent: "{given: true, scope: team, reference: secret map, note: secret}" }),
    );
    expect(changes.map(told)).toEqual([["consent", null, { given: true, scope: "team" }]]);
  });

  it("a consent that ends is past where nobody says which day it is", async () => {
    const consent = "{given: true, scope: public, until: 2099-01-01}";
    const [before, after] = [{ consent }, { consent, keys: "finding: secret\n" }];
    const day = await changesBetween(story(before), story(after));
    expect(day.changes.map(told)).toEqual([["finding", null, "secret"]]);
    const sides = [
      await open(withBase({ [PATH]: story(before) })),
      await open(withBase({ [PATH]: story(after) })),
    ];
    const { changes } = await compareRepositories({ before: sides[0]!, after: sides[1]! });
    expect(changes.map(told)).toEqual([["finding"]]);
  });
});
