import type { Finding } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { missingNumber } from "../language/wording/numbers-in-text.ts";
import type { Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";
import { type WrittenText, writtenTexts } from "./written-texts.ts";

/** A text that is not there in every language of the repository. */
export const missingTranslation: Rule<"missing-translation"> = {
  name: "missing-translation",
  *check({ repository }) {
    const { languages } = repository.settings;
    if (languages.length < 2) return;
    const used = usedLanguages(repository);
    // One cause, one finding. Where a file could not be read, it may be in that one.
    if (repository.incomplete.size === 0) yield* unusedLanguages(repository, used);
    const looked = languages.filter((lang) => used.has(lang));
    yield* findings("missing-translation", repository, (written) => missing(written, looked));
  },
};

/** A text that says the same, word for word, in two languages. */
export const untranslatedText: Rule<"untranslated-text"> = {
  name: "untranslated-text",
  *check({ repository }) {
    yield* findings("untranslated-text", repository, untranslated);
  },
};

/** A number that a text has in one language and not in another. */
export const numbersDifferBetweenLanguages: Rule<"numbers-differ-between-languages"> = {
  name: "numbers-differ-between-languages",
  *check({ repository }) {
    const [first] = repository.settings.languages;
    yield* findings("numbers-differ-between-languages", repository, (written) => differing(written, first));
  },
};

type Translation = "missing-translation" | "untranslated-text" | "numbers-differ-between-languages";

interface Found<R extends Translation> {
  readonly args: RuleArguments[R];
  /** The language of the text to look at; absent: the text in all languages. */
  readonly lang?: string;
}

function* findings<R extends Translation>(
  rule: R,
  repository: Repository,
  look: (written: WrittenText) => Found<R> | undefined,
): Generator<Finding<R>> {
  for (const finding of told(drafts(rule, repository, look))) {
    const { about, ...rest } = finding;
    yield about === finding.where.path ? rest : finding;
  }
}

function* drafts<R extends Translation>(
  rule: R,
  repository: Repository,
  look: (written: WrittenText) => Found<R> | undefined,
): Generator<Draft<R>> {
  for (const written of writtenTexts(repository)) {
    const found = look(written);
    if (found === undefined) continue;
    const { path, about = path } = written;
    yield { path, about, make: () => ({ rule, args: found.args, where: written.locate(found.lang) }) };
  }
}

/** So many words of a plain text are no code and no unit that is the same everywhere. */
const FEW = 2;
/** So many words in small letters that are the same in two languages are no coincidence. */
const MANY = 4;
const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}[\p{L}\p{M}'’-]*/gu;

function hasSmallWords(text: string, number: number): boolean {
  let counted = 0;
  for (const _ of text.matchAll(SMALL_WORD)) {
    counted += 1;
    if (counted === number) return true;
  }
  return false;
}

/** The languages in which there is any text; a plain one is in the first. */
function usedLanguages(repository: Repository): ReadonlySet<string> {
  const used = new Set<string>(repository.settings.languages.slice(0, 1));
  for (const { text } of writtenTexts(repository)) {
    if (typeof text !== "string") for (const lang of Object.keys(text)) used.add(lang);
  }
  return used;
}

function* unusedLanguages(
  { settings, coalitionDocument }: Repository,
  used: ReadonlySet<string>,
): Generator<Finding<"missing-translation">> {
  if (coalitionDocument === undefined) return;
  for (const [index, lang] of settings.languages.entries()) {
    if (used.has(lang)) continue;
    const where = coalitionDocument.locate(["languages", index]);
    yield { rule: "missing-translation", args: { languages: [lang], nowhere: true }, where };
  }
}

function missing(
  { text, isName, isPartial }: WrittenText,
  languages: readonly string[],
): Found<"missing-translation"> | undefined {
  if (isPartial) return undefined;
  if (typeof text !== "string") {
    const absent = languages.filter((lang) => (text[lang] ?? "").trim() === "");
    return absent.length === 0 ? undefined : { args: { languages: absent } };
  }
  const others = languages.slice(1);
  if (isName || others.length === 0 || !hasSmallWords(text, FEW)) return undefined;
  return { args: { languages: others } };
}

function untranslated({ text, isName }: WrittenText): Found<"untranslated-text"> | undefined {
  if (isName || typeof text === "string") return undefined;
  const said = new Map<string, string>();
  for (const [lang, words = ""] of Object.entries(text)) {
    const plain = words.normalize("NFC").trim().replace(/\s+/g, " ");
    const other = said.get(plain);
    if (other !== undefined && hasSmallWords(plain, MANY))
      return { args: { languages: [other, lang] }, lang };
    said.set(plain, lang);
  }
  return undefined;
}

function differing(
  { text }: WrittenText,
  first: string,
): Found<"numbers-differ-between-languages"> | undefined {
  if (typeof text === "string") return undefined;
  const [base, ...others] = Object.entries(text)
    .flatMap(([lang, said]) => (said === undefined ? [] : [{ lang, text: said }]))
    .sort((a, b) => Number(b.lang === first) - Number(a.lang === first));
  if (base === undefined) return undefined;
  for (const other of others) {
    const found = missingNumber(base, other);
    if (found !== undefined) return { args: found, lang: found.has };
  }
  return undefined;
}
