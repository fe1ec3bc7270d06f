/** What has no shape of its own on a screen, or changes the shape of what stands beside it. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["`", "'"],
]);

function visible(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  return INVISIBLE.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
}

/**
 * A value from somebody's file on one line: shortened, with what cannot be seen written out, so
 * that it can neither break nor forge a line of output. `longest` counts characters.
 */
export function oneLine(value: string, longest = 60): string {
  let shown = "";
  let length = 0;
  for (const character of value) {
    const part = visible(character);
    length += part.length;
    if (length > longest) return `${shown}…`;
    shown += part;
  }
  return shown;
}

/** The value between backticks, as `oneLine` shows it; spaces at its ends are made visible. */
export function quote(value: string, longest = 60): string {
  const shown = oneLine(value, longest)
    .replace(/^ +/, (spaces) => "␣".repeat(spaces.length))
    .replace(/ +$/, (spaces) => "␣".repeat(spaces.length));
  return shown === "" ? '`""`' : `\`${shown}\``;
}
