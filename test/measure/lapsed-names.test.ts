import { describe, expect, it } from "vitest";
import type { Release } from "../../src/generated/schema-types.ts";
import { lapsedNames } from "../../src/measure/lapsed-names.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { measured } from "../support/measured.ts";

// Which names of a record have no figures now, and where these may have gone on.

const X = "type: count\ncounts: people\nover_time: none\nbreakdowns: [{by: age}]";
const DIMENSIONS = "- {id: age, name: a, values: [{id: a, name: a}, {id: b, name: b}, {id: c, name: c}]}\n";

interface Story {
  readonly keys: readonly string[];
  readonly rows: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly privacy?: string;
  readonly also?: readonly string[];
}

async function lapsed({ keys, rows, files, privacy, also }: Story): Promise<readonly string[]> {
  const record = (hidden: readonly string[]): string => {
    const release: Release = { date: "2026-01-01", reports: ["p"], shown: [], hidden: [...hidden] };
    return releaseText(release, "r");
  };
  const known = await measured({
    indicator: X,
    rows: ["indicator,period,partner,age,value", ...rows, ""].join("\n"),
    files: {
      "dimensions.yaml": DIMENSIONS,
      "releases/r.yaml": record(keys),
      ...(also && { "releases/s.yaml": record(also) }),
      "impact.yaml": `format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\n${privacy ?? ""}`,
      ...files,
    },
  });
  return lapsedNames(known).map(({ kind, id, heirs }) => `${kind}:${id} ${heirs.join(" ")}`.trim());
}

describe("a name in a record without figures now", () => {
  it.each<[string, Story, readonly string[]]>([
    ["that is there", { keys: ["x/2025/age=a"], rows: ["x,2025,,a,9"] }, []],
    [
      "of a value that is gone, beside one that came",
      { keys: ["x/2025/age=old", "x/2025/age=a"], rows: ["x,2025,,a,9", "x,2025,,b,9"] },
      ["value:age=old x"],
    ],
    [
      "of a value that is gone, where none came",
      { keys: ["x/2025/age=old", "x/2025/age=a"], rows: ["x,2025,,a,9"] },
      ["value:age=old"],
    ],
    [
      "of a value that is still there without figures, beside one that came",
      { keys: ["x/2025/age=b", "x/2025/age=a"], rows: ["x,2025,,a,9", "x,2025,,c,9"] },
      ["value:age=b x"],
    ],
    [
      "of a value that is still there without figures, where none came",
      { keys: ["x/2025/age=b", "x/2025/age=a"], rows: ["x,2025,,a,9"] },
      [],
    ],
    [
      "beside one that another record has beside it",
      {
        keys: ["x/2025/age=old"],
        rows: ["x,2024,,b,9", "x,2025,,b,9"],
        also: ["x/2024/age=b", "x/2024/age=old"],
      },
      ["value:age=old", "value:age=old"],
    ],
    [
      "of another period than what came",
      { keys: ["x/2023/age=b", "x/2025/age=a"], rows: ["x,2023,,a,9", "x,2025,,a,9", "x,2025,,c,9"] },
      [],
    ],
    ["of a breakdown", { keys: ["x/2025/sex=m"], rows: ["x,2025,,a,9"] }, ["dimension:sex x"]],
    [
      "of a partner",
      { keys: ["x/2025/gone", "x/2025/keyhome"], rows: ["x,2025,keyhome,,9", "x,2025,riverside,,9"] },
      ["partner:gone x"],
    ],
    ["of an indicator", { keys: ["w/2025"], rows: ["x,2025,,,9"] }, ["indicator:w x"]],
    ["of an indicator of other years", { keys: ["w/2020"], rows: ["x,2025,,,9"] }, ["indicator:w"]],
    [
      "of an indicator, beside one that stands in the same record",
      { keys: ["w/2025", "x/2025"], rows: ["x,2025,,,9"] },
      ["indicator:w"],
    ],
    [
      "that ended",
      {
        keys: ["w/2025", "x/2025/age=old", "x/2025/age=a", "x/2025/gone", "x/2025/sex=m"],
        rows: ["x,2025,,a,9", "x,2025,,b,9", "x,2025,keyhome,,9"],
        privacy: "privacy: {ended: ['indicator:w', 'value:age=old', 'partner:gone', 'dimension:sex']}\n",
      },
      [],
    ],
  ])("%s", async (_, story, expected) => {
    expect(await lapsed(story)).toEqual(expected);
  });
});
