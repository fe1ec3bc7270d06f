import type { Lang } from "../locale.ts";

/** What usually lies behind an error of the YAML parser. */
type Cause =
  | "layout"
  | "deeper"
  | "aligned"
  | "colon"
  | "space"
  | "quote"
  | "closed"
  | "missing"
  | "tab"
  | "sign"
  | "escape"
  | "repeat"
  | "documents"
  | "key"
  | "other";

/** The codes of the parser, by what a person would call them; codes that are not here are `other`. */
const CAUSES: ReadonlyMap<string, Cause> = new Map([
  ["TOO_DEEP", "deeper"],
  ["NOT_ALIGNED", "aligned"],
  ["COLON_IN_TEXT", "colon"],
  ["NO_SPACE", "space"],
  ["QUOTE_NOT_CLOSED", "quote"],
  ["NOT_CLOSED", "closed"],
  ["BAD_INDENT", "layout"],
  ["BLOCK_AS_IMPLICIT_KEY", "layout"],
  ["MULTILINE_IMPLICIT_KEY", "layout"],
  ["BLOCK_IN_FLOW", "layout"],
  ["MISSING_CHAR", "missing"],
  ["TAB_AS_INDENT", "tab"],
  ["BAD_SCALAR_START", "sign"],
  ["UNEXPECTED_TOKEN", "sign"],
  ["BAD_DIRECTIVE", "sign"],
  ["BAD_DQ_ESCAPE", "escape"],
  ["BAD_ALIAS", "repeat"],
  ["ALIAS_PROPS", "repeat"],
  ["MULTIPLE_ANCHORS", "repeat"],
  ["ALIAS_LOOP", "repeat"],
  ["MULTIPLE_DOCS", "documents"],
  ["KEY_OVER_1024_CHARS", "key"],
  ["NON_STRING_KEY", "key"],
]);

const WORDS: Readonly<Record<Lang, Readonly<Record<Cause, string>>>> = {
  en: {
    layout:
      "lines that belong together are not indented alike, or a text with `: ` in it stands without quotation marks",
    deeper:
      "this line is indented deeper than the lines it belongs with, or the line above it has a value already",
    aligned: "this line is not indented as the lines it belongs with",
    colon: "a text with `: ` in it stands without quotation marks",
    space: "there is no space behind the colon",
    quote: "the quotation mark that opens here is not closed",
    closed: "a bracket that was opened before is not closed",
    missing: "a bracket, comma, colon or quotation mark is missing",
    tab: "a tab stands where spaces should",
    sign: "a sign that means something else in YAML; put that text between quotation marks",
    escape: "a backslash between double quotation marks; use single ones",
    repeat: "a reference with `*` or `&` that leads nowhere or to itself",
    documents: "a second document begins with `---`; one file holds one",
    key: "the name of a field is not a short text",
    other: "the layout is not what YAML expects",
  },
  nl: {
    layout:
      "regels die bij elkaar horen springen niet gelijk in, of een tekst met `: ` erin staat zonder aanhalingstekens",
    deeper:
      "deze regel springt dieper in dan de regels waar ze bij hoort, of de regel erboven heeft al een waarde",
    aligned: "deze regel springt niet in zoals de regels waar ze bij hoort",
    colon: "een tekst met `: ` erin staat zonder aanhalingstekens",
    space: "er staat geen spatie achter de dubbelepunt",
    quote: "het aanhalingsteken dat hier opent, wordt niet gesloten",
    closed: "een haakje dat eerder geopend werd, is niet gesloten",
    missing: "er ontbreekt een haakje, komma, dubbelepunt of aanhalingsteken",
    tab: "er staat een tab waar spaties horen",
    sign: "een teken dat in YAML iets anders betekent; zet die tekst tussen aanhalingstekens",
    escape: "een backslash tussen dubbele aanhalingstekens; gebruik enkele",
    repeat: "een verwijzing met `*` of `&` die nergens of naar zichzelf leidt",
    documents: "een tweede document begint met `---`; in één bestand past er één",
    key: "de naam van een veld is geen korte tekst",
    other: "de opmaak is niet wat YAML verwacht",
  },
  fr: {
    layout:
      "des lignes qui vont ensemble n'ont pas le même retrait, ou un texte avec `: ` n'est pas entre guillemets",
    deeper:
      "cette ligne est plus en retrait que les lignes avec lesquelles elle va, ou la ligne du dessus a déjà une valeur",
    aligned: "cette ligne n'a pas le même retrait que les lignes avec lesquelles elle va",
    colon: "un texte avec `: ` n'est pas entre guillemets",
    space: "il n'y a pas d'espace après le deux-points",
    quote: "le guillemet ouvert ici n'est pas fermé",
    closed: "un crochet ouvert avant n'est pas fermé",
    missing: "il manque un crochet, une virgule, un deux-points ou un guillemet",
    tab: "il y a une tabulation là où il faut des espaces",
    sign: "un signe qui a un autre sens en YAML ; mettez ce texte entre guillemets",
    escape: "une barre oblique inverse entre guillemets doubles ; utilisez des guillemets simples",
    repeat: "un renvoi avec `*` ou `&` qui ne mène nulle part ou à lui-même",
    documents: "un second document commence par `---` ; un fichier n'en contient qu'un",
    key: "le nom d'un champ n'est pas un texte court",
    other: "la mise en page n'est pas celle que YAML attend",
  },
};

/** What is probably wrong, in plain words; the code is the parser's own. */
export function yamlCause(code: string, lang: Lang): string {
  return WORDS[lang][CAUSES.get(code) ?? "other"];
}
