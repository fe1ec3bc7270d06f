import { describe, expect, it, test } from "vitest";
import { FileSearch } from "../../src/personal/file-search.ts";
import { textOf } from "../../src/personal/text-of.ts";
import { check, withBase } from "../support/repository.ts";

const NUMBER = "85.07.30-999.32";
const found = async (files: Record<string, string | Uint8Array>) =>
  (await check(withBase(files as never))).map(
    ({ rule, where, args }) =>
      `${rule}${"problem" in args ? ` ${args.problem}` : ""} ${where.path}:${where.line}`,
  );

/** Four bytes to a sign. */
function utf32(text: string, isLittle: boolean): Uint8Array {
  const signs = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const bytes = new DataView(new ArrayBuffer(signs.length * 4));
  for (const [index, sign] of signs.entries()) bytes.setUint32(index * 4, sign, isLittle);
  return new Uint8Array(bytes.buffer);
}

const PICTURE = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);

describe("a text with a nought in it is searched", () => {
  test.each([
    ["before the number", `x\0\nnr ${NUMBER}\n`, 2],
    ["within it", "x\nnr 85.07\0.30-999.32\n", 2],
    ["behind it", `nr ${NUMBER}\n\0\n`, 1],
    ["in a table", `a,b\n${NUMBER},x\0\n`, 2],
  ])("%s", async (_, text, line) => {
    for (const path of ["docs/notes.txt", "docs/notes.csv", "docs/page.html"]) {
      expect(await found({ [path]: text })).toContain(`personal-data ${path}:${line}`);
      expect(await found({ [path]: text })).toContain(`unsearched-file in-part ${path}:1`);
    }
  });

  it("also where it is a file of the format, and in the history", async () => {
    for (const path of ["impact.yaml", "evidence/2025-x.md", "data/x.csv"])
      expect(await found({ [path]: `# ${NUMBER}\n\0` })).toContain(`personal-data ${path}:1`);
    const search = new FileSearch({ readAs: () => "other", isKnown: () => false });
    const seen = await search.file("x.txt", Buffer.from(`${NUMBER}\0`));
    expect(seen?.values).toHaveLength(1);
    expect(seen?.isWhole).toBe(false);
    expect(await search.file("x.png", PICTURE)).toBeUndefined();
  });

  it("a list of people with one is one", async () => {
    const list = "voornaam,geboortedatum\nAn,1985-07-30\nJan,1990-01-02\0\n";
    expect(await found({ "docs/list.csv": list })).toContain("records-of-people docs/list.csv:1");
  });

  it("a picture and a row of noughts are no text", async () => {
    expect(textOf(PICTURE)).toBe("binary");
    expect(textOf(new Uint8Array(400))).toBe("binary");
    expect(await found({ "x.png": PICTURE })).toEqual(["unsearched-file binary x.png:1"]);
  });
});

describe("UTF-32 is read", () => {
  test.each([
    ["least first, with a mark", utf32(`\ufeffété\nnr ${NUMBER}\n`, true)],
    ["most first, with a mark", utf32(`\ufeffété\nnr ${NUMBER}\n`, false)],
    ["least first", utf32(`été\nnr ${NUMBER}\n`, true)],
    ["most first", utf32(`été\nnr ${NUMBER}\n`, false)],
  ])("%s", async (_, bytes) => {
    expect(await found({ "notes.txt": bytes })).toEqual(["personal-data notes.txt:2"]);
    expect(textOf(bytes)).toMatchObject({ isWhole: true });
  });

  it("of any length and any bytes", () => {
    for (let length = 0; length < 40; length += 1)
      expect(() => textOf(PICTURE.slice(0, length))).not.toThrow();
    expect(textOf(new Uint8Array())).toEqual({ text: "", isUtf8: true, isWhole: true });
  });
});
