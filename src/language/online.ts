import type { Lang } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

type Words = (addresses: number) => string;

const WORDS: { readonly [L in Lang]: Words } = {
  nl: (addresses) =>
    addresses === 0
      ? "Er is geen adres op het web om na te kijken."
      : `${addresses === 1 ? "Eén adres" : `${formatNumber(addresses, "nl")} adressen`} op het web nakijken …`,
  en: (addresses) =>
    addresses === 0
      ? "There is no address on the web to look up."
      : `Looking up ${addresses === 1 ? "one address" : `${formatNumber(addresses, "en")} addresses`} on the web …`,
  fr: (addresses) =>
    addresses === 0
      ? "Il n'y a aucune adresse à vérifier sur le web."
      : `Vérification ${addresses === 1 ? "d'une adresse" : `de ${formatNumber(addresses, "fr")} adresses`} sur le web …`,
};

/** What is said before addresses on the web are asked. */
export function onlineWords(lang: Lang): Words {
  return WORDS[lang];
}
