import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import type { AnyFinding, Location, Severity } from "../../src/findings/finding.ts";
import { type Exemption, type RankSettings, rank } from "../../src/findings/rank.ts";

function at(path: string, line = 1, column = 1): Location {
  return { path, line, column, endLine: line, endColumn: column + 1 };
}

function leap(path: string, line = 1, about?: string): AnyFinding {
  return {
    rule: "leap",
    args: { from: "coaching", to: "goal" },
    where: at(path, line),
    ...(about === undefined ? {} : { about }),
  };
}

function blankRow(path: string, line = 1): AnyFinding {
  return { rule: "blank-row", args: {}, where: at(path, line) };
}

const noPeriod: AnyFinding = { rule: "bad-period", args: { value: "soon" }, where: at("data/a.csv", 2) };
const gap: AnyFinding = {
  rule: "outcome-without-indicator",
  args: { id: "trust", kind: "outcome" },
  where: at("theory-of-change.yaml", 3),
};

function ranked(findings: readonly AnyFinding[], settings: Partial<RankSettings> = {}) {
  return rank(findings, {
    stage: "full",
    severities: new Map(),
    exemptions: [],
    asOf: "2026-03-01",
    ...settings,
  }).findings;
}

function exemption(part: Partial<Exemption>): Exemption {
  return { rule: "blank-row", at: "data/a.csv", reason: "agreed", where: at("impact.yaml", 9), ...part };
}

function severities(entries: Record<string, Severity | "off">): ReadonlyMap<string, Severity | "off"> {
  return new Map(Object.entries(entries));
}

describe("stage and severity", () => {
  it("keeps rules of a later stage silent", () => {
    expect(ranked([leap("a.yaml")], { stage: "start" })).toEqual([]);
    expect(ranked([leap("a.yaml")], { stage: "grow" })).toMatchObject([
      { rule: "leap", severity: "warning" },
    ]);
  });

  it("lets a rule that the repository names speak in any stage", () => {
    const settings = { stage: "start", severities: severities({ leap: "error" }) } as const;
    expect(ranked([leap("a.yaml")], settings)).toMatchObject([{ severity: "error" }]);
  });

  it("grows stricter where a rule escalates, unless the repository decided", () => {
    expect(ranked([gap], { stage: "grow" })[0]?.severity).toBe("warning");
    expect(ranked([gap])[0]?.severity).toBe("error");
    expect(
      ranked([gap], { severities: severities({ "outcome-without-indicator": "info" }) })[0]?.severity,
    ).toBe("info");
  });

  it("switches a rule off, but never one that tells what could not be read", () => {
    expect(ranked([blankRow("a.csv")], { severities: severities({ "blank-row": "off" }) })).toEqual([]);
    for (const softer of ["off", "info", "warning"] as const) {
      expect(ranked([noPeriod], { severities: severities({ "bad-period": softer }) })[0]?.severity).toBe(
        "error",
      );
    }
  });

  it("ignores names like those of an object's own parts", () => {
    expect(
      ranked([noPeriod], {
        severities: new Map([
          ["constructor", "off"],
          ["toString", "off"],
        ] as const),
      }),
    ).toHaveLength(1);
    const [unused] = ranked([], { exemptions: [exemption({ rule: "constructor" })] });
    expect(unused?.rule).toBe("unused-exemption");
  });
});

describe("exemptions", () => {
  it("cover a file, with or without ./ before it", () => {
    const findings = [blankRow("data/a.csv", 2), blankRow("data/a.csv", 3), blankRow("data/b.csv")];
    for (const path of ["data/a.csv", "./data/a.csv"]) {
      const kept = ranked(findings, { exemptions: [exemption({ at: path })] });
      expect(kept.map(({ where }) => where.path)).toEqual(["data/b.csv"]);
    }
  });

  it("cover what a finding is about", () => {
    const findings = [leap("t.yaml", 1, "link:a/b"), leap("t.yaml", 2, "link:c/d")];
    const kept = ranked(findings, { exemptions: [exemption({ rule: "leap", at: "link:a/b" })] });
    expect(kept.map(({ about }) => about)).toEqual(["link:c/d"]);
  });

  it("hold on their last day, and become a finding the day after", () => {
    const findings = [blankRow("data/a.csv")];
    expect(ranked(findings, { exemptions: [exemption({ until: "2026-03-01" })] })).toEqual([]);
    const kept = ranked(findings, { exemptions: [exemption({ until: "2026-02-28" })] });
    expect(kept.map(({ rule, where }) => [rule, where.path])).toEqual([
      ["blank-row", "data/a.csv"],
      ["expired-exemption", "impact.yaml"],
    ]);
  });

  it("that cover nothing become a finding at their own place", () => {
    const [finding] = ranked([], { exemptions: [exemption({})] });
    expect(finding).toMatchObject({
      rule: "unused-exemption",
      severity: "warning",
      args: { rule: "blank-row", at: "data/a.csv" },
      where: { path: "impact.yaml", line: 9 },
    });
  });

  it("say nothing of themselves where a file could not be read, unless two are alike", () => {
    const settings = { isPartlyRead: true, exemptions: [exemption({}), exemption({ rule: "constructor" })] };
    expect(ranked([], settings).map(({ args }) => args)).toEqual([{ rule: "constructor", at: "data/a.csv" }]);
    const two = [exemption({}), exemption({ where: at("impact.yaml", 12) })];
    const found = ranked([blankRow("data/a.csv")], { isPartlyRead: true, exemptions: two });
    expect(found.map(({ where, args }) => [where.line, args])).toEqual([
      [12, { rule: "blank-row", at: "data/a.csv", isDouble: true }],
    ]);
  });

  it("are not needed where another covers the same for as long", () => {
    const findings = [leap("t.yaml", 1, "link:a/b")];
    const file = { rule: "leap", at: "t.yaml" };
    const link = { rule: "leap", at: "link:a/b", where: at("impact.yaml", 12) };
    const unused = (...exemptions: readonly Exemption[]) =>
      ranked(findings, { exemptions }).map(({ where }) => where.line);
    expect(unused(exemption(file), exemption(link))).toEqual([12]);
    expect(unused(exemption({ ...file, until: "2026-06-30" }), exemption(link))).toEqual([9]);
    expect(
      unused(exemption({ ...file, until: "2026-06-30" }), exemption({ ...link, until: "2026-05-31" })),
    ).toEqual([12]);
    const more = [...findings, leap("t.yaml", 2, "link:c/d")];
    expect(
      ranked(more, { exemptions: [exemption(link), exemption(file)] }).map(({ where }) => where.line),
    ).toEqual([12]);
  });

  it("give what they set aside, as it would weigh, and not what is silent in this stage", () => {
    const settings = {
      severities: new Map(),
      exemptions: [exemption({}), exemption({ rule: "leap", at: "t.yaml" })],
      asOf: "2026-03-01",
    };
    const found = [leap("t.yaml"), blankRow("data/a.csv", 2), { ...blankRow("data/a.csv", 4), more: 3 }];
    expect(
      rank(found, { ...settings, stage: "full" }).setAside.map(({ rule, severity }) => [rule, severity]),
    ).toEqual([
      ["blank-row", "warning"],
      ["blank-row", "warning"],
      ["leap", "warning"],
    ]);
    expect(rank(found, { ...settings, stage: "start" }).setAside).toHaveLength(2);
  });

  it("are in use also while the rule itself is silent in this stage", () => {
    const exemptions = [exemption({ rule: "leap", at: "t.yaml" })];
    expect(ranked([leap("t.yaml")], { stage: "start", exemptions })).toEqual([]);
  });

  it("never cover what could not be read", () => {
    const kept = ranked([noPeriod], { exemptions: [exemption({ rule: "bad-period" })] });
    expect(kept.map(({ rule }) => rule)).toEqual(["bad-period", "unused-exemption"]);
  });

  it("stay quick when there are very many", () => {
    const exemptions = Array.from({ length: 50_000 }, (_, index) =>
      exemption({ at: `data/${index}.csv`, until: index % 2 ? "2020-01-01" : "2030-01-01" }),
    );
    expect(ranked([], { exemptions })).toHaveLength(50_000);
  });
});

describe("order", () => {
  const findings = [
    blankRow("b.csv", 1),
    blankRow("a.csv", 10),
    blankRow("a.csv", 9),
    blankRow("B.csv", 1),
    { ...leap("a.csv", 9), where: at("a.csv", 9) },
    { ...leap("a.csv", 9), args: { from: "a", to: "goal" } } as AnyFinding,
  ];

  it("is path, line, column, rule, arguments, whatever the order of coming", () => {
    const forwards = ranked(findings);
    expect(forwards).toEqual(ranked([...findings].reverse()));
    expect(forwards.map(({ where, rule }) => `${where.path}:${where.line} ${rule}`)).toEqual([
      "B.csv:1 blank-row",
      "a.csv:9 blank-row",
      "a.csv:9 leap",
      "a.csv:9 leap",
      "a.csv:10 blank-row",
      "b.csv:1 blank-row",
    ]);
  });

  it("gives an exact repetition once", () => {
    expect(ranked([blankRow("a.csv"), blankRow("a.csv"), blankRow("a.csv", 2)])).toHaveLength(2);
  });
});

it("knows its rules in a fixed order", () => {
  expect(RULE_NAMES).toEqual([...RULE_NAMES].sort());
});
