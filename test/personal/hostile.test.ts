import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readCommit, readTag } from "../../src/personal/commit-text.ts";
import { detect } from "../../src/personal/detect.ts";
import { FileSearch, type SearchSettings } from "../../src/personal/file-search.ts";
import { isSurelyTelling, isTellingHeader } from "../../src/personal/header.ts";
import type { TextContext } from "../../src/personal/hit.ts";
import { listsOfPeople } from "../../src/personal/lists.ts";
import { Masker, maskAll } from "../../src/personal/masker.ts";

/** How what is looked for begins, in every detector; repeated, none of it becomes whole. */
const PREFIXES = (
  "0·|1.|@|a@|a@a.|A·|Aa·|Aa,·1|Aa·Bb·(|Jan·(1|Jan,·17,·|Rue·a·1·|rue·de·la·|12,·rue·|12·Aa·Bb·|Kerkstraat·|woont·kerkstraat·1|" +
  "12,·|0|é|(0|+32·4·|+49·1·|0470·|(02)·|gsm·4|née·|geboren·op·|1/1/|1·januari·|10.1234/1|doi·10.1/|1°1'1N|50.123,·|lat·5|BE68·|be·68·a|" +
  "1·85·07·|2·69·05|bsn·1|85.07.30-|85·07·30·999·|8·5·0·7·|rrn·8|\u200b|&#56;|\\u0038|%2E|1.1234567E|1**|<b>1|`1`|𝟖|jan·(at)·|a·at·|" +
  "a·at·a·dot·|a·dot·|apenstaartje·|nul·|nul·vier·|nul,·een-|plus·nul·|een|https://a/|0000-0000-|978-1|aaaaaaaa-aaaa-|van·de·|X-|O'|" +
  '17·jaar|Jan·is·17·|17-jarige·A·|aged·1|a,1|\n|\r\n|#·|>·|>·1\n|[|{|"|\\|1\t|._%+-|1_|;1|nr·1|BE·0|0123.456.|' +
  "85,07,30,|10.1016/85073099932·|OCMW·|OCMW·Mechelen,·|OCMW·1·1,·|OCMW·Jan·015·44·51·11·|Grote·Markt·|Korte·Meer·4·bus·|Grand-Place·|" +
  "dossier·DVZ·|OV·8.123.|vreemdelingennummer·|paspoort·EN·1·|passeport·n°·|identiteitskaart·591-|eID·B·1234567|ODUwNzMwOTk5MzI|MNO|verjaart·op·|" +
  "\u0000|8\u0000"
)
  .split("|")
  .map((prefix) => prefix.replaceAll("·", " "));

/** Milliseconds, the least of a few runs: what else the machine does only adds. */
function took(work: () => void, turns = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return Math.max(least, 0.5);
}

/** Sixteen times the text takes some sixteen times the work; where going back over it is looked for, 256 times. */
function isLinear(make: (length: number) => string, work: (text: string) => void): boolean {
  const growth = (from: number, to: number, turns?: number) => {
    const [small, large] = [make(from), make(to)];
    return took(() => work(large), turns) / took(() => work(small));
  };
  // A machine that is busy is given another chance, with more to do: 8 times as much, and not 64.
  return growth(4_000, 64_000, 1) < 50 || growth(8_000, 128_000) < 100 || growth(64_000, 512_000) < 32;
}

const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));

describe("work grows with the text, and no faster", () => {
  test.each(PREFIXES)("%j again and again", (prefix) => {
    expect(isLinear(repeated(prefix), (text) => void detect(text))).toBe(true);
  });

  test("any of them after one another", () => {
    const some = fc.array(fc.constantFrom(...PREFIXES), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(some, (pieces) => {
        expect(isLinear(repeated(pieces.join("")), (text) => void detect(text))).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test.each([
    ["x.md", "|--|--|\n"],
    ["x.md", "a|b\n|--|--|\n"],
    ["x.md", `|--|--${" ".repeat(900)}:\n`],
    ["x.yaml", "- a: 1\n"],
    ["x.yaml", "- a: 1\n  b: 2\n- "],
    ["x.yaml", "  - a: {\n"],
    ["x.yaml", "- {a: 1, b: 2}\n"],
    ["x.json", '[{"a":1},'],
    ["x.json", "["],
    ["x.jsonl", '{"a":1}\n'],
  ])("lists in %s of %j", (path, piece) => {
    expect(isLinear(repeated(piece), (text) => void listsOfPeople(path, text))).toBe(true);
  });

  test("a first entry with many keys, and many entries", () => {
    const make = (length: number) => {
      const count = Math.ceil(length / 12);
      const keys = Array.from({ length: count }, (_, index) => `  k${index}: 1\n`).join("");
      return `- a: 1\n${keys}${"- a: 1\n".repeat(count)}`;
    };
    expect(isLinear(make, (text) => void listsOfPeople("x.yaml", text))).toBe(true);
  });

  test("many values that begin alike, in a line that begins so everywhere", () => {
    const work = (text: string) => {
      const masker = new Masker();
      const count = text.length / 10;
      for (let index = 0; index < count; index += 1) masker.keep(`abc${index}`, "•••");
      masker.mask(text);
    };
    expect(isLinear(repeated("abc "), work)).toBe(true);
  });
});

const SETTINGS: SearchSettings = {
  readAs: (path) => (path.startsWith("data/") ? "table" : path.startsWith("doc") ? "document" : "other"),
  isKnown: (column) => column === "value",
};

describe("nothing that anybody writes stops the search", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...PREFIXES,
        "85073099932",
        "jan@gmail.com",
        "\ud835",
        "\udfd6",
        "\u0000",
        ",",
        ";",
        "'",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 40 },
  );
  const text = pieces.map((parts) => parts.join(""));
  const context: fc.Arbitrary<TextContext> = fc.record({
    form: fc.constantFrom("text", "cell", "name"),
    header: fc.oneof(text, fc.constantFrom("gsm", "geboortedatum", "rijksregisternummer", "lat")),
    organisations: fc.boolean(),
    fictional: fc.boolean(),
  });

  it("finds stretches of the text, from left to right, and masks each sign for sign", () => {
    fc.assert(
      fc.property(text, context, (given, from) => {
        const hits = detect(given, from);
        let end = 0;
        for (const hit of hits) {
          expect(hit.from).toBeGreaterThanOrEqual(end);
          expect(hit.to).toBeGreaterThan(hit.from);
          expect(hit.masked).toHaveLength(hit.to - hit.from);
          end = hit.to;
        }
        expect(end).toBeLessThanOrEqual(given.length);
        expect(maskAll(given, hits)).toHaveLength(given.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads any bytes under any name", async () => {
    const path = fc.constantFrom(
      "data/x.csv",
      "doc.md",
      "doc.yaml",
      "x.csv",
      "x.txt",
      "x.json",
      "x.md",
      ".mailmap",
    );
    const bytes = fc.oneof(
      text.map((given) => Buffer.from(given)),
      text.map((given) => Buffer.from(`\ufeff${given}`, "utf16le")),
      fc.uint8Array({ maxLength: 200 }),
    );
    const search = new FileSearch(SETTINGS);
    await fc.assert(
      fc.asyncProperty(path, bytes, async (name, given) => {
        const found = await search.file(name, given);
        for (const { where } of found?.values ?? []) {
          expect(where.line).toBeGreaterThan(0);
          expect(where.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reads any commit, tag and header", () => {
    fc.assert(
      fc.property(text, (given) => {
        const commit = `tree 0\nauthor A <a@b.c> 1 +0000\ncommitter ${given} 99999999999 +9999\n\n${given}`;
        expect(typeof readCommit(Buffer.from(commit)).message).toBe("string");
        expect(typeof readTag(Buffer.from(given)).message).toBe("string");
        expect(isSurelyTelling(given) && !isTellingHeader(given)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
