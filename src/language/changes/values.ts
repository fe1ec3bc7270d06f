import { CATALOGUE, isRuleName } from "../../findings/catalogue.ts";
import { formatDate, formatPeriod } from "../dates.ts";
import { formatValue } from "../figures.ts";
import { list } from "../list.ts";
import { type Lang, pickText, type TextInLanguages } from "../locale.ts";
import { formatNumber } from "../numbers.ts";
import { oneLine, quote } from "../quote.ts";
import { ruleTitle } from "../rule-titles.ts";
import type { Change } from "./change.ts";
import { codeWord } from "./codes.ts";
import { LISTS, NAMED_BY, referenceUnder } from "./items.ts";
import { bandWord, KNOWN_KEYS, keyWord, targetPeriodWord, truthWord } from "./keys.ts";
import { changeSentences, MOST_NAMES, quoted, referred, type Speaking, shortName } from "./speaking.ts";

type Key = readonly string[];
type About = Pick<Change, "id" | "valueKind" | "isBand">;

/** `streefwaarde 2026`, `toestemming: tot en met`, `bewijs “Bevraging 2025”`: an item by its name where it has one. */
export function keyInWords(whole: Key, about: About, speaking: Speaking): string {
  if (whole[0] === "targets" && whole[2] === "period") return targetPeriodWord(speaking.lang);
  const key = whole[0] === "rules" && whole[1] === "exempt" ? whole.slice(1) : whole;
  const words = key.map((name, index) => {
    if (index === 0 && about.isBand === true) return bandWord(speaking.lang);
    const isItem = index > 0 && !isKeyOfFormat(name, key[index - 1] ?? "");
    return isItem
      ? itemInWords(name, key[index - 1] ?? "", { about, speaking })
      : keyWord(name, speaking.lang);
  });
  const [first = "", ...rest] = key.at(-1) === "value" && words.length > 1 ? words.slice(0, -1) : words;
  return rest.reduce((said, word, index) => {
    const isItem = !isKeyOfFormat(key[index + 1] ?? "", key[index] ?? "");
    if (isItem) return word === "" ? said : `${said} ${word}`;
    return changeSentences(speaking.lang).pair(said, word);
  }, first);
}

/** Keys of the format are lower-case words; what comes after a list is the name of an item. */
function isKeyOfFormat(name: string, key: string): boolean {
  return /^[a-z_]+$/.test(name) && !LISTS.has(key);
}

interface Within {
  readonly about: About;
  readonly speaking: Speaking;
}

/** What names an item: a thing by its name, a rule by what it finds, a period, or a text. Nothing for what has no name. */
function itemInWords(name: string, key: string, { about, speaking }: Within): string {
  const { lang } = speaking;
  if (name.startsWith("{")) return jsonInWords(name, speaking);
  if (key === "exempt" || key === "rules") return ruleInWords(name, lang);
  // `by` and `on` of who reviewed it.
  const [, id = name, day = ""] = (key === "reviewed" && /^(\S+) (\S+)$/.exec(name)) || [];
  const known = namedUnder(key, id, { about, speaking });
  if (known !== undefined) return day === "" ? known : `${known}, ${formatDate(day, lang)}`;
  if (/\s/.test(name)) return shortName(name, lang);
  return formatPeriod(oneLine(name, 40), lang);
}

/** By its name, with its kind where the format writes the kind with it. */
function namedUnder(key: string, id: string, { about, speaking }: Within): string | undefined {
  const reference = referenceUnder(key, id, about.id.split("/")[0] ?? "");
  if (reference === undefined) return undefined;
  const { lang } = speaking;
  const say = changeSentences(lang);
  if (reference === "dimension:partner") return say.kinds.partner;
  const colon = reference.indexOf(":");
  const kind = reference.slice(0, colon);
  const [indicator = "", period = ""] = kind === "figure" ? reference.slice(colon + 1).split("/") : [];
  const found = referred(kind === "figure" ? `indicator:${indicator}` : reference, speaking);
  if (found === undefined) return undefined;
  const named = period === "" ? found : `${found}, ${formatPeriod(period, lang)}`;
  return reference === id ? `${say.kinds[kind] ?? kind} ${named}` : named;
}

/** Of an item without a name, what it was compared by: a text in several languages. */
function jsonInWords(name: string, speaking: Speaking): string {
  try {
    const value: unknown = JSON.parse(name);
    return isRecord(value) && isText(value) ? textInWords(value, speaking) : "";
  } catch {
    return "";
  }
}

/** A check by what it finds, and the place that it is set aside for. */
function ruleInWords(name: string, lang: Lang): string {
  const [rule = "", ...rest] = name.split(" ");
  if (!isRuleName(rule) || CATALOGUE[rule] === undefined) return oneLine(name, 80);
  const at = rest.length === 0 ? "" : ` (${oneLine(rest.join(" "), 80)})`;
  return quoted(ruleTitle(rule, lang), lang) + at;
}

/** A value as a reader reads it: a word, a number, a text between quotation marks, the name of a thing. */
export function valueInWords(value: unknown, change: Change, speaking: Speaking): string {
  const key = change.what.is === "key" ? change.what.key : [];
  return shown(value, { key, about: change, speaking });
}

interface Showing extends Within {
  readonly key: Key;
}

function shown(value: unknown, showing: Showing): string {
  const { key, about, speaking } = showing;
  const { lang } = speaking;
  const last = ownKeyOf(key);
  if (typeof value === "boolean") return truthWord(value, lang);
  if (typeof value === "number") {
    return isMeasured(key)
      ? formatValue({ value, kind: about.valueKind ?? "number" }, lang)
      : numberIn(value, last, lang);
  }
  const isSeverity = key[0] === "rules" && key.length === 2;
  if (typeof value === "string") return textOrCode(value, isSeverity ? "severity" : last, showing);
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_NAMES).map((each) => shown(each, showing));
    return list(value.length > MOST_NAMES ? [...items, "…"] : items, lang);
  }
  if (!isRecord(value)) return "–";
  return isText(value) ? textInWords(value, speaking) : recordInWords(value, showing);
}

/** Keys of an indicator whose numbers are said as its figures are. */
const OF_MEASURE: ReadonlySet<string> = new Set(["targets", "baseline", "alert", "range"]);

/** Whether a number under a key is one of what is measured. */
export function isMeasured(key: Key): boolean {
  return OF_MEASURE.has(key[0] ?? "") && ownKeyOf(key) !== "period";
}

/** The key under which a value stands, names of items left aside. */
function ownKeyOf(key: Key): string {
  return (
    key.findLast((name, index) => index === 0 || isKeyOfFormat(name, key[index - 1] ?? "")) ??
    key.at(-1) ??
    ""
  );
}

function textOrCode(value: string, key: string, { about, speaking }: Showing): string {
  const { lang } = speaking;
  const word = codeWord(key, value, lang);
  // Several words would run on into the sentence around them.
  if (word !== undefined) return word.split(" ").length > 2 ? quoted(word, lang) : word;
  const named = namedUnder(key, value, { about, speaking });
  if (named !== undefined) return named;
  const date = formatDate(value, lang);
  if (date !== value) return date;
  return /^[a-z0-9][a-z0-9:/=_-]*$/i.test(value) ? quote(value) : quoted(value, lang);
}

/** Years are no thousands. */
function numberIn(value: number, key: string, lang: Lang): string {
  return key === "period" || key === "since" || key === "from" || key === "to"
    ? formatPeriod(value, lang)
    : formatNumber(value, lang);
}

type PlainMap = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One text per language: keys of the format that are as short as a language are none. */
function isText(value: PlainMap): value is Readonly<Record<string, string>> {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([name, text]) => /^[a-z]{2,3}$/.test(name) && !KNOWN_KEYS.has(name) && typeof text === "string",
    )
  );
}

function textInWords(value: TextInLanguages, { lang, languages }: Speaking): string {
  return quoted(pickText(value, lang, languages)?.text ?? "", lang);
}

/** Of an item with several keys, what says most, and what is true of it; without such a key each of them, with its word. */
function recordInWords(item: PlainMap, showing: Showing): string {
  const { key, speaking } = showing;
  const { lang } = speaking;
  const say = changeSentences(lang);
  const naming = NAMED_BY.get(key.at(-2) ?? "") ?? [];
  const own = Object.entries(item).filter(([name, value]) => !naming.includes(name) && value !== undefined);
  const main = MAIN.find((name) => own.some(([other]) => other === name));
  const within = (name: string) => ({ ...showing, key: [...key, name] });
  const signs = own.flatMap(([name, value]) => (value === true ? [keyWord(name, lang)] : []));
  if (main !== undefined) {
    const said = shown(item[main], within(main));
    return signs.length === 0 ? said : `${said} (${list(signs, lang)})`;
  }
  const rest = own.filter(([, value]) => value !== true && value !== false);
  const parts = rest.slice(0, MOST_NAMES).map(([name, value]) => {
    const text = shown(value, within(name));
    return text === "" ? keyWord(name, lang) : say.pair(keyWord(name, lang), text);
  });
  return [...signs, ...parts, ...(rest.length > MOST_NAMES ? ["…"] : [])].join(say.semicolon);
}

/** What says most of an item. */
const MAIN = ["value", "text", "name", "title", "change", "factor", "rule", "amount"];
