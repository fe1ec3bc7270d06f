import { describe, expect, it, test } from "vitest";
import { changesBetween, told } from "../support/compare.ts";
import { both, type Change, swap, withBase } from "../support/repository.ts";

const BASE = withBase({});

async function changed(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
  return (await changesBetween(BASE, withBase(changes))).map(told);
}

const OLD = "claims/more-stable-housing.yaml";
const NEW = "claims/homes-that-last.yaml";
const CLAIM = String(BASE[OLD]);
const THEORY = "theory-of-change.yaml";

function claim(...changes: readonly ((text: string) => string)[]): Readonly<Record<string, Change>> {
  return { [OLD]: null, [NEW]: both(...changes)(CLAIM) };
}

const GROWN = swap("strength: moderate", "strength: substantial");
const REWRITTEN = swap(
  "The coalition helped more young people to stay in their home.",
  "Homes last by our work.",
);
const NAMED = 'housekeeping claim homes-that-last renamed "more-stable-housing" > "homes-that-last"';
const IS_MORE = 'goalpost claim homes-that-last strength "moderate" > "substantial"';

describe("a claim in a file of another name", () => {
  it("is the same one, and does not grow unseen", async () => {
    expect(await changed(claim(GROWN))).toEqual([IS_MORE, NAMED]);
  });

  it("is the same one with a slip that was mended in it", async () => {
    const slip = swap("helped more", "heelped more");
    expect(await changed(claim(GROWN, slip))).toEqual([
      IS_MORE,
      'words claim homes-that-last statement "The coalition helped more young people to stay in their home." > "The coalition heelped more young people to stay in their home."',
      NAMED,
    ]);
  });

  it("is the same one where its node has another name too", async () => {
    const steady = (text: string) => text.replaceAll("stable-housing", "steady-housing");
    const found = await changed({
      ...claim(GROWN, swap("node: stable-housing", "node: steady-housing")),
      [THEORY]: steady,
      "indicators/stable-housing-12m.yaml": swap("measures: [stable-housing]", "measures: [steady-housing]"),
    });
    expect(found).toEqual(expect.arrayContaining([IS_MORE, NAMED]));
  });

  it("is another one where it is written anew, and still does not grow unseen", async () => {
    expect(await changed(claim(GROWN, REWRITTEN))).toEqual([
      "goalpost claim homes-that-last added",
      "meaning claim more-stable-housing removed",
    ]);
    expect(await changed(claim(REWRITTEN, swap("confidence: medium", "confidence: high")))).toEqual([
      "goalpost claim homes-that-last added",
      "meaning claim more-stable-housing removed",
    ]);
  });

  test.each([
    ["that says no more", claim(REWRITTEN)],
    ["about another node", claim(GROWN, REWRITTEN, swap("node: stable-housing", "node: no-homelessness"))],
    [
      "with new evidence",
      {
        ...claim(GROWN, REWRITTEN, swap("[coach-interviews,", "[fresh,")),
        "evidence/fresh.md": "---\ntitle: A count\nkind: count\nsupports: [node:stable-housing]\n---\n",
      },
    ],
    ["beside the old one, that says no more", { [NEW]: both(REWRITTEN)(CLAIM) }],
    [
      "beside the old one, that is sure that it is too early",
      { [NEW]: both(REWRITTEN, swap(": moderate", ": not-yet"), swap(": medium", ": high"))(CLAIM) },
    ],
  ])("is no goalpost %s", async (_, changes) => {
    const found = await changed(changes);
    expect(found).toContain("meaning claim homes-that-last added");
    expect(found.filter((each) => each.startsWith("goalpost"))).toEqual([]);
  });

  it.each([
    ["with the same words", GROWN],
    ["with other words", both(GROWN, REWRITTEN)],
    ["and is only surer", swap("confidence: medium", "confidence: high")],
  ])("does not grow unseen beside the old one %s", async (_, change) => {
    expect(await changed({ [NEW]: change(CLAIM) })).toEqual(["goalpost claim homes-that-last added"]);
  });

  it("is held against what was claimed most", async () => {
    const least = { "claims/least.yaml": swap("moderate", "not-yet")(CLAIM) };
    const changes = await changesBetween(
      withBase(least),
      withBase({ ...least, [NEW]: both(REWRITTEN, swap("confidence: medium", "confidence: low"))(CLAIM) }),
    );
    expect(changes.map(told)).toEqual(["meaning claim homes-that-last added"]);
  });

  it("takes its words to another node, and does not move there unseen", async () => {
    const found = await changed(claim(GROWN, ELSEWHERE));
    expect(found).toEqual([MOVED, IS_MORE, NAMED]);
  });
});

const ELSEWHERE = swap("node: stable-housing", "node: no-homelessness");
const MOVED = 'goalpost claim homes-that-last node "stable-housing" > "no-homelessness"';

describe("a claim that moves to another node", () => {
  const node = 'claim more-stable-housing node "stable-housing" > "no-homelessness"';
  const counted = "---\ntitle: A count\nkind: count\nsupports: [node:no-homelessness]\n---\n";
  test.each([
    ["is a goalpost", ELSEWHERE, "goalpost"],
    ["is none with new evidence", both(ELSEWHERE, swap("[coach-interviews,", "[fresh,")), "meaning"],
    ["is none where it claims nothing there", both(ELSEWHERE, swap("moderate", "not-yet")), "meaning"],
  ])("%s", async (_, change, of) => {
    expect(await changed({ [OLD]: change, "evidence/fresh.md": counted })).toContain(`${of} ${node}`);
  });

  it("is one where it warned of harm", async () => {
    const changes = await changesBetween(
      withBase({ [OLD]: swap("moderate", "possible-harm") }),
      withBase({ [OLD]: both(ELSEWHERE, swap("moderate", "not-yet")) }),
    );
    expect(changes.map(told)).toContain(`goalpost ${node}`);
  });
});

describe("what carries the same text under another name is the same thing", () => {
  test.each([
    {
      name: "an assumption that holds now",
      files: {
        [THEORY]: both(
          swap("assumptions: [rent-affordable]", "assumptions: [rent-low]"),
          swap("- id: rent-affordable", "- id: rent-low"),
          swap("status: holding", "status: refuted"),
        ),
      },
      expected: [
        'meaning assumption rent-low status "holding" > "refuted"',
        'housekeeping assumption rent-low renamed "rent-affordable" > "rent-low"',
      ],
    },
    {
      name: "an indicator with another target",
      files: {
        "indicators/homes-let.yaml": null,
        "indicators/homes.yaml": String(BASE["indicators/homes-let.yaml"]).replace("value: 20", "value: 15"),
        "data/homes.csv": (text: string) => text.replaceAll("homes-let", "homes"),
        "learning/2025-11-20-rent-cap.md": swap("indicator:homes-let", "indicator:homes"),
      },
      expected: [
        "goalpost indicator homes targets.2026.value 20 > 15",
        'housekeeping indicator homes renamed "homes-let" > "homes"',
      ],
    },
  ])("$name", async ({ files, expected }) => {
    expect(await changed(files)).toEqual(expected);
  });

  it("but not where two have that text", async () => {
    const two = (ids: readonly string[]) => ({
      "rivals.yaml": ids
        .map((id) => `- {id: ${id}, text: Rents fell in the whole region., because: ${id}}\n`)
        .join(""),
      [OLD]: swap("rivals: [lower-rents]\n", ""),
    });
    const changes = await changesBetween(withBase(two(["one", "two"])), withBase(two(["three", "four"])));
    expect(changes.filter(({ what }) => what.is === "renamed")).toEqual([]);
    expect(changes.length).toBe(4);
  });

  it("and a thing that stands there still gives its name to no other", async () => {
    const copy = String(BASE["indicators/homes-let.yaml"]);
    expect(await changed({ "indicators/homes.yaml": copy })).toEqual(["meaning indicator homes added"]);
  });
});
