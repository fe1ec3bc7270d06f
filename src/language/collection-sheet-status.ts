import type { StatusCode } from "./collection-sheet-shape.ts";
import type { Lang } from "./locale.ts";

const STATUS: Readonly<Record<Lang, Readonly<Record<StatusCode, string>>>> = {
  nl: {
    final: "definitief",
    provisional: "voorlopig",
    estimate: "schatting",
    withheld: "niet vrijgegeven",
  },
  en: { final: "final", provisional: "provisional", estimate: "estimate", withheld: "withheld" },
  fr: { final: "définitif", provisional: "provisoire", estimate: "estimation", withheld: "non communiqué" },
};

const CODES: readonly StatusCode[] = ["final", "provisional", "estimate", "withheld"];

/** The statuses in words, in the order in which they are offered. */
export function statusChoices(lang: Lang): readonly string[] {
  return CODES.map((code) => STATUS[lang][code]);
}

/** The word for a status in one language. */
export function statusWord(code: StatusCode, lang: Lang): string {
  return STATUS[lang][code];
}
