import { list } from "../list.ts";
import { isLang, type Lang } from "../locale.ts";
import { quote } from "../quote.ts";

const NAMES: { readonly [L in Lang]: { readonly [Named in Lang]: string } } = {
  nl: { nl: "Nederlands", en: "Engels", fr: "Frans" },
  en: { nl: "Dutch", en: "English", fr: "French" },
  fr: { nl: "néerlandais", en: "anglais", fr: "français" },
};

/** The name of a language by its code, in the language of the message; the code itself where it is another. */
export function languageName(code: string, lang: Lang): string {
  return isLang(code) ? NAMES[lang][code] : quote(code);
}

/** Names of languages: a, b and c. */
export function languageNames(codes: readonly string[], lang: Lang): string {
  return list(
    codes.map((code) => languageName(code, lang)),
    lang,
    "and",
  );
}

/** What to write where a contribution is meant, in the language of the text. */
export const CONTRIBUTED: { readonly [L in Lang]: string } = {
  nl: "droeg bij aan",
  en: "contributed to",
  fr: "a contribué à",
};
