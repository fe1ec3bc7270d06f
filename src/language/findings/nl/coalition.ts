import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { CoalitionRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, anyOf, date, kind, number, period } = words;

/** Levels of policy, as in "of the … level". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["local", "lokale"],
  ["flemish", "Vlaamse of gewestelijke"],
  ["federal", "federale"],
  ["european", "Europese"],
]);

/** Who takes part, what was agreed on, and how it is counted together. */
export const coalition: SentencesOf<CoalitionRule> = {
  "partner-without-part": {
    message: ({ id }) =>
      `De partner ${quote(id)} heeft nog geen deel: niets wordt hier door deze partner gedaan, aangeleverd of beslist.`,
    why: "Wie meedoet, wil zijn deel zien, en de anderen willen weten op wie ze kunnen rekenen.",
    help: () =>
      "Noem de partner bij `partners` van wat die doet, of als `owner` of bij `delivered_by` van cijfers; of geef `role: supporter`.",
  },
  "no-backbone": {
    message: ({ partners }) => `Geen van de ${number(partners)} partners is de ruggengraat.`,
    why: "Iemand moet de samenwerking gaande houden; als het niemands taak is, blijft het liggen.",
    help: () => "Zet `role: backbone` bij de partner of het orgaan dat coördineert.",
  },
  "dates-disagree": {
    message: ({ problem, kind: one, id = "", date: day, other, before = "" }) =>
      chosen(problem, {
        "before-start": `De sessie ${quote(id)} valt op ${date(day)}, voor het traject begint op ${date(other)}.`,
        "after-end": `De sessie ${quote(id)} valt op ${date(day)}, na het einde van het traject op ${date(other)}.`,
        order: `De sessie ${quote(id)} valt op ${date(day)}, vroeger dan ${quote(before)}, die ervoor komt, op ${date(other)}.`,
        "coalition-ends":
          one === "trajectory"
            ? `Het traject loopt tot ${date(day)}, maar de coalitie eindigt op ${date(other)}.`
            : `De subsidie van ${quote(id)} loopt tot ${date(day)}, maar de coalitie eindigt op ${date(other)}.`,
        "before-grant": `Een rapport voor ${quote(id)} moet klaar zijn op ${date(day)}, voor de subsidie begint op ${date(other)}.`,
        "year-kind": `Bij ${quote(id)} (${kind(one)}) staat ${period(day)}, maar wat erbij hoort, gaat per ${PERIOD_KINDS.get(other) ?? quote(other)}.`,
      }),
    why: ({ problem }) =>
      problem === "year-kind"
        ? "Kalenderjaren en schooljaren worden nooit vergeleken, dus vindt een lezer daar geen cijfer."
        : "Als datums elkaar tegenspreken, bereidt iemand zich voor op de verkeerde dag.",
    help: ({ problem }) =>
      problem === "year-kind"
        ? "Schrijf de periode zoals de cijfers ze hebben: `2025` voor een kalenderjaar, `2024-2025` voor een schooljaar."
        : "Kijk welke van de datums niet klopt en verbeter die.",
  },
  "unclear-denominator": {
    message: ({ indicator }) => `${quote(indicator)} is een aandeel, en er staat niet bij waarvan.`,
    why: "Wie een ander geheel telt, krijgt uit dezelfde feiten een ander percentage.",
    help: () => "Schrijf bij `definition` wie of wat het geheel is, en wie of wat het deel.",
  },
  "indicator-without-owner": {
    message: ({ indicator }) => `Niemand waakt over de indicator ${quote(indicator)}.`,
    why: "Waar niemand over waakt, dat blijft op een dag uit, of krijgt ongemerkt een andere betekenis.",
    help: () => "Noem bij `owner` de partner die erover waakt.",
  },
  "indicator-without-source": {
    message: ({ indicator }) => `Er staat niet bij waar de cijfers van ${quote(indicator)} vandaan komen.`,
    why: "Een lezer wil weten wie er telde, en volgend jaar moet iemand het cijfer terugvinden.",
    help: () =>
      "Noem bij `source` waar ze vandaan komen: een register, een bevraging, een telling. Staat de bron nog niet in sources.yaml, voeg ze daar dan toe.",
  },
  "unknown-burden": {
    message: ({ indicator }) =>
      `Partners leveren ${quote(indicator)} aan, en er staat niet bij hoeveel werk dat is.`,
    why: "Tijd om te tellen is tijd die niet naar mensen gaat; wegen kan pas als je weet hoeveel het is.",
    help: () => "Vraag hun een schatting en schrijf die als `burden: {hours_per_year: …}`.",
  },
  "source-without-agreement": {
    message: ({ id }) => `Het register ${quote(id)} wordt gebruikt zonder data-afspraak.`,
    why: "Er staan mensen in; wie wat mag gebruiken en waarvoor, moet eerst afgesproken zijn.",
    help: () =>
      "Maak de afspraak met wie het register bijhoudt en schrijf de datum bij `agreement`. Staan er geen mensen in, kies dan een andere `kind`.",
  },
  "undeclared-overlap": {
    message: ({ indicator, source }) =>
      `${quote(indicator)} telt mensen van verschillende partners op, en bij ${quote(source)} staat niet hoeveel van hen bij meer dan één komen.`,
    why: "Wie bij twee partners komt, telt dubbel, en het totaal is dan geen aantal mensen.",
    help: () =>
      "Schrijf bij `overlaps` van de bron hoeveel verschillende mensen het zijn; weet niemand dat, zet dan `over_partners: unique`: dan staat er minstens en hoogstens.",
  },
  "shared-indicator-differs": {
    message: ({ indicator, other, keys }) =>
      `${quote(indicator)} heeft dezelfde naam als ${quote(other)}, maar verschilt in ${allOf(keys)}.`,
    why: "Partners die een indicator delen, moeten hetzelfde tellen, anders kunnen hun cijfers niet naast elkaar staan.",
    help: () =>
      "Houd één van de twee en laat alle partners die aanleveren, of geef ze namen die zeggen wat er verschilt.",
  },
  "too-many-core-indicators": {
    message: ({ funder, ask, most, named }) =>
      `${quote(funder)} aanvaardt voor ${quote(ask)} hoogstens ${number(most)} indicatoren, en er staan er ${number(named)}.`,
    why: "Wat het belangrijkst is, raakt verloren tussen de rest, en een financier kan het terugsturen.",
    help: () => "Kies samen welke het meest zeggen; de andere blijven gewoon in jullie repository.",
  },
  "high-score-without-evidence": {
    message: ({ condition, period: when }) =>
      `${quote(condition)} kreeg in ${period(when)} een hoge score, en er staat niets bij dat dat toont.`,
    why: "Een score is een mening; met iets ernaast dat anderen kunnen bekijken, gelooft men ze, ook volgend jaar.",
    help: () => "Noem bij `evidence` van de score waarop ze steunt, of bespreek of ze echt zo hoog is.",
  },
  "score-by-one-role": {
    message: ({ role, period: when, conditions }) =>
      `In ${period(when)} gaven alleen mensen met één rol (${quote(role)}) een score voor ${allOf(conditions)}.`,
    why: "Een samenwerking ziet er anders uit voor wie ze coördineert, voor wie meedoet en voor wie ze er is.",
    help: () =>
      "Vraag de volgende keer ook anderen om een score, zoals wie met het probleem leeft, en schrijf hen bij `raters`.",
  },
  "policy-level-missing": {
    message: ({ id, levels }) =>
      id === undefined
        ? `Er staat geen beleidskader bij van het ${words.or(levels.map((level) => LEVELS.get(level) ?? quote(level)))} niveau.`
        : `Er staat niet bij van welk niveau het beleidskader ${quote(id)} is.`,
    why: "Wat het ene beleidsniveau toelaat, kan het andere betalen of verbieden.",
    help: ({ id }) =>
      id === undefined
        ? "Kijk of een plan of regel van dat niveau jullie werk raakt, en voeg het toe aan policy.yaml. Is er geen, maak dan een uitzondering met dat als reden."
        : `Zet er \`tier\` bij: ${anyOf(["local", "supralocal", "flemish", "federal", "european"])}.`,
  },
};
