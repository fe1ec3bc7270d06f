/** What findings carry that are about wording, languages and links; see `RuleArguments`. */
export interface WordingArguments {
  /** `phrase` holds words of a fixed list, and nothing else of the text. */
  "activity-wording": { readonly id: string; readonly kind: string; readonly phrase: string };
  "attribution-wording": {
    readonly id: string;
    readonly kind: "claim" | "funder" | "learning";
    readonly phrase: string;
    /** Of the text. */
    readonly language: "nl" | "en" | "fr";
  };
  "claim-in-title": {
    readonly id: string;
    readonly kind: string;
    readonly problem: "credit" | "success" | "change";
    readonly phrase: string;
  };
  "missing-translation": {
    readonly languages: readonly string[];
    /** In no text at all. */
    readonly nowhere?: true;
  };
  "untranslated-text": { readonly languages: readonly string[] };
  "numbers-differ-between-languages": {
    /** As it stands in the text. */
    readonly number: string;
    /** The languages of the text that has it, and of the one that has not. */
    readonly has: string;
    readonly lacks: string;
  };
  "broken-link": {
    /** As it is written. */
    readonly target: string;
    /** `case`: there is a file of that name but for capitals. `outside`: it leads out of the repository, and was not looked at. */
    readonly problem: "missing" | "case" | "outside";
    /** The file that was probably meant, from the folder of the file that the link stands in. */
    readonly nearest?: string;
  };
  "dead-address": {
    readonly address: string;
    readonly problem: "not-found" | "no-host" | "no-answer" | "certificate" | "redirects";
  };
  "unchecked-address": {
    readonly address: string;
    readonly problem:
      | "private"
      | "timeout"
      | "no-network"
      | "refused"
      | "server"
      | "too-many"
      | "personal"
      | "unusable";
  };
}
