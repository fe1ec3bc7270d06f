import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hundredth, readFigure, shift } from "../../src/import/open-sdg/figure.ts";
import { layoutOf } from "../../src/import/open-sdg/header.ts";
import { OwnIdentifiers } from "../../src/import/open-sdg/identifiers.ts";
import { plainText } from "../../src/import/open-sdg/plain-text.ts";
import { kindOf } from "../../src/import/open-sdg/unit.ts";
import { fitsPattern, folderOf } from "../../src/import/open-sdg/wildcard.ts";
import { type Plain, yamlLines } from "../../src/import/open-sdg/yaml-lines.ts";
import { hasMonths, readYear } from "../../src/import/open-sdg/year.ts";
import { oneLine } from "../../src/scaffold/answers.ts";

describe("years", () => {
  test.each([
    ["2019", { period: "2019" }],
    ["2019.0", { period: "2019" }],
    ["2012-13", { period: "2012-2013" }],
    ["2012/2013", { period: "2012-2013" }],
    ["2009–2010", { period: "2009-2010" }],
    ["1999-00", { period: "1999-2000" }],
    ["2019Q3", { period: "2019-Q3" }],
    ["2019-H1", { period: "2019-H1" }],
    ["1990-1999", { trouble: "long-period" }],
    ["2010-17", { trouble: "long-period" }],
    ["2019-2015", { trouble: "bad-period" }],
    ["20222", { trouble: "bad-period" }],
    ["", { trouble: "no-period" }],
    ["soon", { trouble: "bad-period" }],
  ])("%s", (text, expected) => expect(readYear(text, false)).toEqual(expected));

  test("2009-10 is a month where months stand beside it, else a year from 2009 to 2010", () => {
    expect(hasMonths(["2009-10", "2010-11"])).toBe(false);
    expect(hasMonths(["2009-10", "2009-03"])).toBe(true);
    expect(readYear("2009-10", true)).toEqual({ period: "2009-10" });
    expect(readYear("2009-10", false)).toEqual({ period: "2009-2010" });
  });
});

describe("figures", () => {
  test.each([
    ["13.8", "13.8"],
    ["+5", "5"],
    [".5", "0.5"],
    ["-.25", "-0.25"],
    ["2.43573E+11", "243573000000"],
    ["1e-3", "0.001"],
    ["7.10", "7.10"],
  ])("%s is %s", (text, number) => expect(readFigure(text, false)).toEqual({ number }));

  test.each([
    ["", "no-value"],
    ["n/a", "no-value"],
    ["..", "no-value"],
    ["<5", "hidden"],
    [">95", "hidden"],
    ["1,234", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["12*", "not-a-number"],
    ["1e99", "not-a-number"],
  ])("%s is none: %s", (text, trouble) => expect(readFigure(text, false)).toEqual({ trouble }));

  test("a decimal comma, and what is then ambiguous", () => {
    expect(readFigure("12,5", true)).toEqual({ number: "12.5" });
    expect(readFigure("1.234", true)).toEqual({ trouble: "not-a-number" });
  });

  test("a hundredth is exact", () => {
    expect(["13.8", "100", "0", "-0.05", "38.733839910933106"].map(hundredth)).toEqual([
      "0.138",
      "1",
      "0",
      "-0.0005",
      "0.38733839910933106",
    ]);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: -6, max: 6 }), (digits, places) => {
        expect(shift(shift(String(digits), places), -places)).toBe(String(digits));
      }),
    );
  });
});

describe("kinds of figures", () => {
  const words = { unit: "", series: "", metaUnit: "", name: "" };
  test.each([
    [{ unit: "Percent by Age" }, ["10", "13.8"], "proportion", undefined],
    [{ unit: "Pourcentage", name: "Personnes pauvres" }, ["10"], "proportion", "people"],
    [{ unit: "процент" }, ["0.1"], "proportion", undefined],
    [{ unit: "Percent" }, ["10", "140"], "amount", undefined],
    [{ unit: "Growth rate (%)" }, ["3"], "amount", undefined],
    [{ unit: "Percentage points" }, ["3"], "amount", undefined],
    [{ name: "Proportion of men" }, ["0.4", "0.5"], "amount", undefined],
    [{ name: "Proportion of men" }, ["40"], "proportion", "people"],
    [{ unit: "Number of people" }, ["4", "5.0"], "count", "people"],
    [{ unit: "Number of people" }, ["4.5"], "amount", undefined],
    [{ unit: "Nombre de ménages" }, ["4"], "count", "households"],
    [{ unit: "Deaths per 100,000" }, ["4"], "amount", undefined],
    [{ unit: "Million $" }, ["4"], "amount", "things"],
    [{ unit: "tonnes" }, ["4"], "amount", "things"],
    [{ name: "Index of equality" }, ["0.5"], "index", undefined],
    [{}, ["4"], "amount", undefined],
    [{ metaUnit: "Number and percentage" }, ["4.5"], "amount", undefined],
  ] as const)("%j %j is %s", (said, numbers, type, counts) => {
    const kind = kindOf({ ...words, ...said }, numbers);
    expect([kind.type, kind.counts]).toEqual([type, counts]);
  });
});

describe("headers", () => {
  const config = {
    languages: [],
    dataPatterns: [],
    metaPatterns: [],
    columnNames: new Map([["Période de référence", "Year"]]),
    seriesColumn: "title",
    attributes: new Set(["Method"]),
    translationFolders: [],
    unread: [],
    settings: [],
  };
  test.each([
    ["Year,Units,Sex,Value", "year unit dimension value"],
    ["Jahr,Einheit,Geschlecht,Wert", "year unit dimension value"],
    ["Année,Unités,Sexe,Valeur", "year unit dimension value"],
    ["TIME_PERIOD,UNIT_MEASURE,SEX,OBS_VALUE,OBS_STATUS", "year unit dimension value status"],
    ["Période de référence,title,Method,Value", "year series remark value"],
    ["Год,Единица измерения,Пол,Значение", "year unit dimension value"],
  ])("%s", (header, roles) => {
    const layout = layoutOf(header.split(","), config);
    expect(typeof layout === "string" ? layout : layout.roles.join(" ")).toBe(roles);
  });

  test("what is missing or there twice", () => {
    expect(layoutOf(["Sex", "Value"], config)).toBe("no-year");
    expect(layoutOf(["Year", "Units"], config)).toBe("no-value");
    expect(layoutOf(["Year", "Value", "Valeur"], config)).toBe("two-columns");
  });
});

describe("texts of strangers", () => {
  test.each([
    ["<p>A <b>bold</b> [link](https://x.y) &amp; more</p>", "A bold link & more"],
    ["<script>alert(1)</script>fine", "fine"],
    ["fewer than <5 people", "fewer than <5 people"],
    ["# Title\n\n**strong**", "Title strong"],
    ["unclosed <a href='", "unclosed <a href='"],
  ])("%j", (text, plain) => expect(plainText(text)).toBe(plain));

  test("take no long time, whatever stands there", () => {
    const started = performance.now();
    for (const part of ["<", "[", "&", "<script>", "[a](", "<!--", "*", "`"]) plainText(part.repeat(50_000));
    expect(fitsPattern("a".repeat(5000), `${"*a".repeat(500)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("identifiers are their own, in little time, also in other alphabets", () => {
    const ids = new OwnIdentifiers();
    expect(["Пол", "ζ", "α", "Female", "femaLE"].map((text) => ids.give(text, "value"))).toEqual([
      "pol",
      "value",
      "value-2",
      "female",
      "female-2",
    ]);
    const started = performance.now();
    const many = new Set(
      Array.from({ length: 50_000 }, (_, at) => ids.give(String.fromCodePoint(0x4e00 + at), "value")),
    );
    expect([many.size, performance.now() - started < 3000]).toEqual([50_000, true]);
  });

  test("patterns of paths", () => {
    expect(fitsPattern("data/indicator_1-1-1.csv", "data/*-*.csv")).toBe(true);
    expect(fitsPattern("data/deep/indicator_1-1-1.csv", "data/*-*.csv")).toBe(false);
    expect(fitsPattern("data/demo_indicator.csv", "data/*-*.csv")).toBe(false);
    expect([folderOf("meta/*-*.md"), folderOf("*.md"), folderOf("a/*/b-*.csv")]).toEqual(["meta", "", "a"]);
  });
});

describe("YAML of many files", () => {
  const text = fc.oneof(
    fc.constantFrom(
      "yes",
      "null",
      "1.2",
      "2026-01-01",
      "- a",
      "a: b",
      "a #b",
      "é à",
      "{x}",
      "1 No poverty",
      "1.2 a",
      "10.x z",
      "~",
      "",
      " a",
      "a ",
      "0x1F",
      "1e5",
      "*a",
      "!b",
      "%c",
      "@d",
      "'",
      '"',
      "\\",
      "a,b",
      "[",
      "Inf",
      "12 e5",
    ),
    fc.string({ unit: "binary", maxLength: 60 }).map(oneLine),
  );
  const value: fc.Arbitrary<Plain> = fc.letrec<{ plain: Plain }>((tie) => ({
    plain: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.boolean(),
      fc.integer(),
      fc.array(tie("plain"), { maxLength: 4 }),
      fc.dictionary(text, tie("plain"), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).plain;

  test("is read back as what was written", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.dictionary(text, value, { minKeys: 1, noNullPrototype: true }),
          fc.array(value, { minLength: 1 }),
        ),
        (data) => {
          expect(parse(yamlLines(data))).toEqual(data);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
