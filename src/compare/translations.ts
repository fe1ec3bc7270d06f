import type { Change } from "../language/changes/change.ts";
import { isRecord } from "./data.ts";
import { TEXT_KEYS } from "./weight.ts";

/**
 * The languages in which a text came or went while it stayed what it was in the others; `undefined` where the text
 * itself became another. A text without a language is in the first of the repository, `lang`.
 */
export function translationOf(
  key: readonly string[],
  { before, after }: { readonly before?: unknown; readonly after?: unknown },
  lang: string,
): Change["translation"] {
  if (!TEXT_KEYS.has(key.at(-1) ?? "")) return undefined;
  const [old, now] = [inLanguages(before, lang), inLanguages(after, lang)];
  if (!old || !now) return undefined;
  const shared = [...old.keys()].filter((each) => now.has(each));
  if (shared.length === 0 || shared.some((each) => old.get(each) !== now.get(each))) return undefined;
  const came = [...now.keys()].filter((each) => !old.has(each));
  const went = [...old.keys()].filter((each) => !now.has(each));
  if (came.length > 0 === went.length > 0) return undefined;
  return came.length > 0 ? { languages: came, isNew: true } : { languages: went, isNew: false };
}

function inLanguages(text: unknown, lang: string): ReadonlyMap<string, unknown> | undefined {
  if (typeof text === "string") return new Map([[lang, text]]);
  return isRecord(text) ? new Map(Object.entries(text)) : undefined;
}
