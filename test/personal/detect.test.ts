import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { detect } from "../../src/personal/detect.ts";
import type { TextContext } from "../../src/personal/hit.ts";

const kinds = (text: string, context?: TextContext) => detect(text, context).map(({ kind }) => kind);
const shown = (text: string) => detect(text).map(({ masked }) => masked);

describe("published check digits", () => {
  test.each([
    // The royal decree's rule worked out in the technical notes of the Crossroads Bank: 85.07.30-033.28, born 1985.
    ["85.07.30-033.28", ["national-number"]],
    ["85073003328", ["national-number"]],
    // The same day of 2017: a 2 goes before the first nine digits.
    ["17.07.30-033.84", ["national-number"]],
    ["85.07.30-033.29", []],
    // Of the Dutch government's page for testers.
    ["BSN 111222333", ["bsn"]],
    ["111222333", []],
    ["BSN 111222334", []],
    // The example of the French wikipedia on the key: 2 69 05 49 588 157, key 80.
    ["2 69 05 49 588 157 80", ["nir"]],
    ["2 69 05 49 588 157 81", []],
    // The examples of the registry of ISO 13616.
    ["BE68 5390 0754 7034", ["iban"]],
    ["NL91 ABNA 0417 1643 00", ["iban"]],
    ["FR14 2004 1010 0505 0001 3M02 606", ["iban"]],
    ["BE68 5390 0754 7035", []],
    ["XX68 5390 0754 7034", []],
    // The enterprise number of the Federal Public Service Economy: nobody's.
    ["0314.595.348", []],
    ["BE0314595348", []],
  ] as const)("%s: %j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe("Belgian national numbers", () => {
  const two = (number: number) => String(number).padStart(2, "0");
  const numbers = fc
    .record({
      year: fc.integer({ min: 0, max: 99 }),
      month: fc.integer({ min: 0, max: 12 }),
      more: fc.constantFrom(0, 20, 40),
      day: fc.integer({ min: 0, max: 31 }),
      is2000: fc.boolean(),
    })
    .map(({ year, month, more, day, is2000 }) => {
      const parts = [two(year), two(month + more), two(day), "999"];
      return [...parts, two(97 - (Number((is2000 ? "2" : "") + parts.join("")) % 97))];
    });
  const gap = fc.constantFrom("", " ", ".", "-", "/", "_", " - ", "\u00a0", "\u2013", "\u2011", "\u202f");
  const around = fc.constantFrom("", " ", "(", '"', ",", "nr ", "rrn", "INSZ:", "x_", "\n");

  it("are found with any signs between the groups, and beside anything", () => {
    fc.assert(
      fc.property(
        numbers,
        fc.array(gap, { minLength: 4, maxLength: 4 }),
        around,
        around,
        (parts, gaps, left, right) => {
          const number = parts.map((part, index) => part + (gaps[index] ?? "")).join("");
          const text = left + number + (/^[a-z]/i.test(right) ? ` ${right}` : right);
          expect(kinds(text)).toEqual(["national-number"]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  // Nobody is born on 31 February.
  it.each([
    "00–10.00999/41",
    "00-10.00999/41",
    "10.1001/999-27",
    "85.02.31-978 85 0470 12 34 56",
    "850231 97885 0470 1234",
  ])("%s is one, although it looks like a number of a work", (text) =>
    expect(kinds(text)).toContain("national-number"),
  );

  it.each(["10.1001/999-27", "10.1001/99927"])("%s is a DOI where a word says so", (doi) => {
    expect(kinds(doi)).toEqual(["national-number"]);
    const texts = [
      `doi:${doi}`,
      `DOI: ${doi}`,
      `doi: "${doi}"`,
      `https://doi.org/${doi}`,
      `x.org/doi/full/${doi}`,
    ];
    for (const text of texts) expect(kinds(text)).toEqual([]);
    expect(kinds(doi, { form: "cell", header: "DOI" })).toEqual([]);
  });

  it("are found as a cell and as the name of a file", () => {
    fc.assert(
      fc.property(numbers, (parts) => {
        expect(kinds(parts.join(""), { form: "cell", header: "value" })).toEqual(["national-number"]);
        expect(kinds(`${parts.join("")}.md`, { form: "name" })).toEqual(["national-number"]);
        expect(kinds(`intake_${parts.join("")}_jan.csv`, { form: "name" })).toEqual(["national-number"]);
      }),
    );
  });

  it("show the year and the check digits only", () => {
    fc.assert(
      fc.property(numbers, gap, (parts, between) => {
        const text = parts.join(between);
        const [masked = ""] = shown(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.replace(/\D/g, "")).toBe(`${parts[0]}${parts[4]}`);
      }),
    );
  });

  it.each([
    "0.85073003328",
    "https://doi.org/10.1016/85073003328",
    "10.1016/85073003328",
    "10.1016/j85073003328",
    "1285073003328",
    "a1b85073003328",
    "85073003328.5",
  ])("%s is a number of something else", (text) => expect(kinds(text)).toEqual([]));
});

describe("what is shown of each kind", () => {
  test.each([
    ["jan.peeters@huis.be", "j••.•••••••@••••.••"],
    ["0470 12 34 56", "04•• •• •• ••"],
    ["+32 470 12 34 56", "+32 ••• •• •• ••"],
    ["BE68 5390 0754 7034", "BE•• •••• •••• ••••"],
    ["geboren op 30 juli 1985", "•• •••• ••••"],
    ["woont Kerkstraat 12, 9000 Gent", "K••••••••• ••"],
    ["50.84673, 4.35247", "50.•••••, •.•••••"],
    ["Fatima El Amrani, 17 jaar", "F••••• E• A•••••"],
  ])("%s: %s", (text, expected) => expect(shown(text)).toEqual([expected]));
});

describe("context decides", () => {
  test.each([
    ["1985-07-30", {}, []],
    ["1985-07-30", { form: "cell", header: "geboortedatum" }, ["birth-date"]],
    ["1985-07-30", { form: "cell", header: "period" }, []],
    ["birth_date: 1985-07-30", {}, ["birth-date"]],
    ["born 30 July 1985", {}, ["birth-date"]],
    ["20° op 12/03/2024", {}, []],
    ["50.8467", { form: "cell", header: "latitude" }, ["coordinates"]],
    ["50.8467", { form: "cell", header: "value" }, []],
    ["(0.385, 0.412)", {}, []],
    ["50.85, 4.35", {}, []],
    ["info@huis.be", {}, []],
    ["huis@huis.be", {}, []],
    ["info@gmail.com", {}, ["e-mail"]],
    ["logo@2x.png", {}, []],
    ["Onthaal: 02 123 45 67", {}, []],
    ["02 123 45 67", {}, ["telephone"]],
    ["02 123 45 67", { organisations: true }, []],
    ["0470 12 34 56", { organisations: true }, ["telephone"]],
    ["2021-2023", {}, []],
    ["01/02/2025-28/02/2025", {}, []],
    ["Kerkstraat 12 woningen", {}, []],
    ["Kerkstraat 2024", {}, []],
    ["Kerkstraat 12, 9000 Gent", { organisations: true }, []],
    ["Amina, 34 jaar", {}, ["name"]],
    ["Amina, 34 jaar", { fictional: true }, []],
    ["Gent, 10 jaar later", {}, []],
    ["Jongeren, 17 jaar", {}, []],
    ['{"type": "Polygon", "coordinates": [[4.35123, 50.84123]]}', {}, []],
  ] as const)("%s %j: %j", (text, context, expected) => {
    expect(kinds(text, context)).toEqual(expected);
  });
});

test.each([
  "0 ",
  "1.",
  "@",
  "a@",
  "a@a.",
  "A ",
  "Rue a 1 ",
  "12, ",
  "0",
  "é",
  "(0",
  "+32 4 ",
  "née ",
  "10.1234/",
  "1°1'1N",
  "BE68",
  "rue A A A ",
  "rue '''''",
  "rue l'a'b ",
  "kaart id a ",
  "born a ",
  " at a.",
])("a MB of %j takes no longer than a MB", (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  // The best of three: a machine that does something else meanwhile says nothing about the code.
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best >= 4_000; turn += 1) {
    const started = performance.now();
    detect(text);
    best = Math.min(best, performance.now() - started);
  }
  expect(best).toBeLessThan(4_000);
});
