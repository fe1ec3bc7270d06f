import { describe, expect, it } from "vitest";
import { type Change, check, open, withBase } from "../support/repository.ts";

// What was published under an old name is known of the one that it has now.

const RELEASE = `date: 2026-03-01
reports: [public]
shown:
  - {figure: homes/2025, value: 17}
  - {figure: homes/2025/key-home, value: 9}
  - {figure: stable/2025/sex=woman, value: 0.5, numerator: 10, denominator: 20}
hidden: [stable/2025/sex=man]
people: [stable]
`;

const swapped = (from: string, to: string) => (text: string) => text.replace(from, to);

const RENAMED: Readonly<Record<string, Change>> = {
  "releases/spring.yaml": RELEASE,
  "indicators/homes-let.yaml": (text) => `${text}previously: [homes, dwellings]\n`,
  "indicators/stable-housing-12m.yaml": (text) => `${text}previously: [stable]\n`,
  "partners.yaml": swapped("- id: keyhome\n", "- id: keyhome\n  previously: [key-home]\n"),
  "dimensions.yaml":
    "- {id: gender, previously: [sex], name: g, values: [{id: m, previously: [man], name: m}, {id: v-x, previously: [woman], name: v}]}\n",
};

async function keys(changes: Readonly<Record<string, Change>>) {
  const { repository } = await open(withBase(changes));
  const { data } = repository.releases?.all.get("spring") ?? {};
  return {
    keys: [...(data?.shown ?? []).map(({ figure }) => figure), ...(data?.hidden ?? [])],
    areKnown: repository.releases?.areKnown,
  };
}

async function found(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
  const findings = await check(withBase(changes));
  // The records here carry no checksum, and that is told of each.
  return findings
    .filter(({ rule }) => rule !== "release-changed")
    .map(({ rule, where, args }) => `${rule} ${where.path}:${where.line} ${JSON.stringify(args)}`);
}

describe("names of before", () => {
  it("of indicators, partners, dimensions and their values stand for those of now", async () => {
    expect(await keys(RENAMED)).toEqual({
      keys: [
        "homes-let/2025",
        "homes-let/2025/keyhome",
        "stable-housing-12m/2025/gender=v-x",
        "stable-housing-12m/2025/gender=m",
      ],
      areKnown: true,
    });
    // And so what changed since is seen.
    expect(await found(RENAMED)).toEqual([
      'small-revision releases/spring.yaml:6 {"figure":"stable-housing-12m/2025/gender=v-x","release":"spring","minimum":5}',
    ]);
  });

  it("leave what has no former name as it is", async () => {
    const { keys: same } = await keys({ "releases/spring.yaml": RELEASE });
    expect(same[0]).toBe("homes/2025");
    expect(await found({ "releases/spring.yaml": RELEASE })).toEqual([
      'release-without-indicator releases/spring.yaml:4 {"kind":"indicator","id":"homes","release":"spring"}',
      'release-without-indicator releases/spring.yaml:6 {"kind":"indicator","id":"stable","release":"spring"}',
    ]);
  });

  it("may name what a thing is called itself", async () => {
    const back = {
      ...RENAMED,
      "indicators/homes-let.yaml": (text: string) => `${text}previously: [homes, homes-let]\n`,
    };
    expect((await keys(back)).areKnown).toBe(true);
  });

  it.each<[string, Readonly<Record<string, Change>>, string]>([
    [
      "two indicators",
      { ...RENAMED, "indicators/stable-housing-12m.yaml": (text) => `${text}previously: [stable, homes]\n` },
      'duplicate-id indicators/stable-housing-12m.yaml:16 {"kind":"indicator","id":"homes"}',
    ],
    [
      "another indicator now",
      {
        ...RENAMED,
        "indicators/homes.yaml":
          "name: Homes\nmeasures: [homes-let]\ntype: count\nunit: homes\ncounts: things\ndirection: increase\n",
        "data/more.csv": "indicator,period,value\nhomes,2024,3\nhomes,2025,4\n",
      },
      'duplicate-id indicators/homes-let.yaml:13 {"kind":"indicator","id":"homes"}',
    ],
    [
      "two values",
      {
        ...RENAMED,
        "dimensions.yaml":
          "- {id: gender, previously: [sex], name: g, values: [{id: m, previously: [man, woman], name: m}, {id: v-x, previously: [woman], name: v}]}\n",
      },
      'duplicate-id dimensions.yaml:1 {"kind":"value","id":"woman"}',
    ],
  ])(
    "that are those of %s are told, and then nobody knows what was published",
    async (_, changes, expected) => {
      expect(await found(changes)).toContain(expected);
      expect((await keys(changes)).areKnown).toBe(false);
    },
  );

  it("that cannot be read leave nobody knowing either", async () => {
    const broken = {
      ...RENAMED,
      "partners.yaml": swapped("- id: keyhome\n", "- id: keyhome\n  previously: [Key Home]\n"),
    };
    expect((await keys(broken)).areKnown).toBe(false);
  });
});
