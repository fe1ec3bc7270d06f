/**
 * Text from a file as a terminal may show it: control characters (which could move the cursor or
 * forge a line) become visible signs, and direction marks that hide what comes first are shown.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => (sign === "\t" ? "    " : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** How wide a text stands in a terminal: wide signs of East Asian scripts and pictures take two places. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (/^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)$/u.test(sign)) return 0;
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]$/u.test(
    sign,
  )
    ? 2
    : 1;
}
