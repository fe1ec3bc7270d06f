import type { Lang } from "./locale.ts";

const JOINS: Readonly<Record<Lang, { readonly and: string; readonly or: string }>> = {
  nl: { and: "en", or: "of" },
  en: { and: "and", or: "or" },
  fr: { and: "et", or: "ou" },
};

/** `a, b en c`; with `or`: `a, b of c`. */
export function list(items: readonly string[], lang: Lang, join: "and" | "or" = "and"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${JOINS[lang][join]} ${last}`;
}
