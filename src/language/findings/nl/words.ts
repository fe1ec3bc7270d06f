import { wordsOf } from "../words.ts";

const KINDS: readonly (readonly [kind: string, one: string, many: string])[] = [
  ["", "iets", "gegevens"],
  ["coalition", "coalitie", "coalities"],
  ["partner", "partner", "partners"],
  ["body", "orgaan dat beslist", "organen die beslissen"],
  ["node", "onderdeel van de veranderingstheorie", "onderdelen van de veranderingstheorie"],
  ["input", "middel", "middelen"],
  ["activity", "activiteit", "activiteiten"],
  ["output", "output", "outputs"],
  ["outcome", "effect", "effecten"],
  ["impact", "impact", "impact"],
  ["factor", "factor", "factoren"],
  ["link", "verband", "verbanden"],
  ["assumption", "aanname", "aannames"],
  ["dimension", "dimensie", "dimensies"],
  ["value", "waarde van een dimensie", "waarden van een dimensie"],
  ["source", "bron", "bronnen"],
  ["policy", "beleidskader", "beleidskaders"],
  ["indicator", "indicator", "indicatoren"],
  ["figure", "cijfer", "cijfers"],
  ["evidence", "bewijsstuk", "bewijsstukken"],
  ["claim", "claim", "claims"],
  ["rival", "andere verklaring", "andere verklaringen"],
  ["learning", "leerpunt", "leerpunten"],
  ["condition", "voorwaarde", "voorwaarden"],
  ["funder", "financier", "financiers"],
  ["ask", "vraag van een financier", "vragen van een financier"],
  ["report", "rapport", "rapporten"],
  ["release", "publicatie", "publicaties"],
  ["trajectory", "traject", "trajecten"],
  ["session", "sessie", "sessies"],
  ["assignment", "opdracht", "opdrachten"],
  ["target", "streefwaarde", "streefwaarden"],
  ["baseline", "nulmeting", "nulmetingen"],
  ["breakdown", "uitsplitsing", "uitsplitsingen"],
  ["dimension-value", "waarde van een dimensie", "waarden van een dimensie"],
  ["condition-score", "score van een voorwaarde", "scores van een voorwaarde"],
  ["grant", "subsidie", "subsidies"],
  ["exemption", "uitzondering", "uitzonderingen"],
  ["review", "nalezing", "nalezingen"],
  ["consent", "toestemming", "toestemmingen"],
  ["engagement", "engagement", "engagementen"],
  ["gap-in-measuring", "waarom het niet gemeten wordt", "redenen waarom het niet gemeten wordt"],
  ["evidence-test", "toets van bewijs", "toetsen van bewijs"],
  ["house-rule", "huisregel", "huisregels"],
  ["computation", "berekening", "berekeningen"],
];

/** The words of Dutch. */
export const words = wordsOf("nl", {
  one: new Map(KINDS.map(([kind, one]) => [kind, one])),
  many: new Map(KINDS.map(([kind, , many]) => [kind, many])),
});

/** What kind of value a field takes. */
export const EXPECTED = {
  text: "tekst",
  texts: "tekst, of tekst in verschillende talen",
  number: "een getal",
  integer: "een geheel getal",
  "yes-no": "`true` of `false`",
  list: "een lijst",
  object: "een groep velden",
  date: "een datum",
  period: "een periode",
  nothing: "niets",
} as const;

/** Kinds of period, as in "gemeten per …". */
export const PERIOD_KINDS: ReadonlyMap<string, string> = new Map([
  ["year", "jaar"],
  ["half-year", "halfjaar"],
  ["quarter", "kwartaal"],
  ["month", "maand"],
  ["week", "week"],
  ["day", "dag"],
  ["school-year", "schooljaar"],
]);

/** Whose knowledge it is, as in "all of it is …". */
export const KNOWLEDGE: ReadonlyMap<string, string> = new Map([
  ["practice", "van wie het werk doet"],
  ["experience", "van wie met het probleem leeft"],
  ["research", "van onderzoekers"],
  ["policy", "van overheden"],
]);
