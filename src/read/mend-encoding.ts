/** The bytes that Windows-1252 gives these letters, where Latin-1 has control characters. */
const WINDOWS_BYTES: ReadonlyMap<string, number> = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((letter, index) => [
    letter,
    0x80 + index,
  ]),
);

/** What UTF-8 looks like when it is read as Windows-1252: `é` is `Ã©`, an apostrophe `â€™`. */
const MOJIBAKE =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * The text as it was before UTF-8 was taken for Windows-1252, once: `ménages` for `mÃ©nages`. Undefined where
 * nothing points to that.
 */
export function mendEncoding(text: string): string | undefined {
  if (!MOJIBAKE.test(text)) return undefined;
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = WINDOWS_BYTES.get(letter) ?? letter.codePointAt(0) ?? 0;
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
