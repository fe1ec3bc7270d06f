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
