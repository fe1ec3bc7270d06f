import fc from "fast-check";
import { expect, test } from "vitest";
import { meantWord } from "../../src/model/spelling.ts";
import { statusMeant } from "../../src/model/status-words.ts";
import { mendEncoding } from "../../src/read/mend-encoding.ts";

const KNOWN = ["female", "male", "etrangere", "12-17", "sint-niklaas", "unknown"];

test.each([
  ["femaLE", "female", "case"],
  ["Sint Niklaas", "sint-niklaas", "blanks"],
  ["sint_niklaas", "sint-niklaas", "blanks"],
  ["étrangère", "etrangere", "accents"],
  ["Étrangère", "etrangere", "accents"],
  ["Ã©trangÃ¨re", "etrangere", "encoding"],
  ["fem\u00adale", "female", "unseen"],
  ["sint-\nniklaas", "sint-niklaas", "line-break"],
  ["12 - 17", "12-17", "blanks"],
  ["femal", "female", undefined],
])("%j was meant as %s and differs in %s", (word, nearest, differs) => {
  expect(meantWord(word, KNOWN)).toEqual({ nearest, ...(differs !== undefined && { differs }) });
});

test("where two are the same but for writing, there is a doubt", () => {
  expect(meantWord("VX", ["v-x", "vx"])?.differs).toBeUndefined();
});

test.each(["", "???", "something else", "x".repeat(500)])("%j was meant as nothing known", (word) => {
  expect(meantWord(word, KNOWN)).toBeUndefined();
});

test.each([
  ["mÃ©nages", "ménages"],
  ["lâ€™aide", "l’aide"],
  ["CafÃ© â‚¬ 5", "Café € 5"],
  ["ménages", undefined],
  ["Ã la carte", undefined],
  ["plain", undefined],
])("%j reads as %j once its letters are mended", (text, mended) => {
  expect(mendEncoding(text)).toBe(mended);
});

test("letters that were garbled come back, whatever they are", () => {
  const garble = (text: string) =>
    Buffer.from(text)
      .toString("latin1")
      .replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("é", "è", "ë", "ç", "à", "ü", "’", "–", "a", " "), { maxLength: 12 }),
      (letters) => {
        const text = letters.join("");
        expect(mendEncoding(garble(text)) ?? text).toBe(text);
      },
    ),
  );
});

const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

test.each([
  ["definitief", "final"],
  ["Définitif", "final"],
  ["voorlopig", "provisional"],
  ["provisoire", "provisional"],
  ["raming", "estimate"],
  ["Estimé", "estimate"],
  ["something", undefined],
])("the status %j is %s", (word, status) => {
  expect(statusMeant(word)).toBe(status);
});
