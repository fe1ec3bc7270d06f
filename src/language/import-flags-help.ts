import { quote } from "./quote.ts";

/** Flags to add; of several files, per file. What an empty partner means is said where it is asked. */
export function flagsHelp(
  needed: readonly { readonly file: string; readonly flags: readonly string[] }[],
  add: string,
  colon: string,
  totalIsEmpty: string,
): string {
  const one = needed.length === 1;
  const lists = needed.map(({ file, flags }) => `${one ? "" : `${quote(file)}${colon}`}${flags.join(" ")}`);
  const partner = needed.some(({ flags }) => flags.some((flag) => flag.startsWith("--set partner=")));
  return `${add}${lists.join(" ; ")}${partner ? `\n${totalIsEmpty}` : ""}`;
}

/** Beyond this the pattern is clear. */
const MOST_FLAGS = 3;

/** The flags that leave columns out, ready to be copied. `word` stands for a name that cannot be. */
export function leftOut(columns: readonly { readonly name: string }[], word: string): string {
  const safe = columns.map(({ name }) => (/^[\p{L}\p{N} ()/_.,:+-]{1,60}$/u.test(name) ? name : word));
  return [...new Set(safe)]
    .slice(0, MOST_FLAGS)
    .map((name) => `--map "${name}=ignore"`)
    .join(" ");
}
