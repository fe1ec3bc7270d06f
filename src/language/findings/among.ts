import { quote } from "../quote.ts";

/** More groups than this are no help. */
const SHOWN = 6;

/** Whose figure it is, where it is not the total: its partner, and its groups as `dimension=value`. */
export interface Among {
  readonly partner?: string | undefined;
  readonly groups?: readonly string[] | undefined;
}

function names({ partner, groups = [] }: Among): readonly string[] {
  const all = partner === undefined ? groups : [partner, ...groups];
  return all.slice(0, SHOWN).map((name) => quote(name));
}

/** Between brackets after what it belongs to; nothing for the total. The same in every language. */
export function among(whose: Among): string {
  const shown = names(whose);
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}

/** As what comes next in a list; nothing for the total. */
export function along(whose: Among): string {
  return names(whose)
    .map((name) => `, ${name}`)
    .join("");
}
