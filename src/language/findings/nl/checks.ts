import { list } from "../../list.ts";
import { pickText, type TextInLanguages } from "../../locale.ts";
import { quote } from "../../quote.ts";
import { among } from "../among.ts";
import type { CheckRule, SentencesOf } from "../shape.ts";
import { partsBy } from "./figures.ts";
import { words } from "./words.ts";

const { allOf, anyOf, date, number, period } = words;

/** Longer texts of a coalition are cut off. */
const LONGEST = 200;

function reason(because: TextInLanguages): string {
  return pickText(because, "nl", [])?.text ?? "";
}

/** The periods that are named, and how many there are before them. */
function when(periods: readonly string[], earlier: number): string {
  const named = periods.map((one) => period(one));
  const more = earlier === 1 ? "één eerdere periode" : `${number(earlier)} eerdere periodes`;
  return list(earlier === 0 ? named : [...named, more], "nl");
}

/** What is more than its total: a group of a breakdown, or a period within a longer one. */
function partOf(by: string, part: string): string {
  return by === "period" ? `${period(part)}, dat daarin ligt,` : `het deel ${quote(part)} (${quote(by)})`;
}

/** What set the limit that a figure passed, in plain words; the rule's page names the method. */
const LIMITS = {
  figures: "hoe sterk de vorige cijfers rond hun gemiddelde schommelen",
  steps: "hoe groot de vorige stappen van het ene cijfer naar het volgende waren",
  chance: "hoe groot een stap is die toeval alleen kan maken",
  tenth: "een tiende meer of minder dan gewoonlijk",
};

/** Checks of figures against each other, against their history, and against what was agreed. */
export const checks: SentencesOf<CheckRule> = {
  "part-above-total": {
    message: ({ indicator, period: when, by, part, column, value, total, ...cell }) =>
      part === undefined
        ? `Voor ${quote(indicator)} in ${period(when)}${among(cell)} geven ${partsBy(by)} samen ${number(value)}, meer dan het totaal van ${number(total)} (${quote(column)}).`
        : `Voor ${quote(indicator)} in ${period(when)}${among(cell)} is ${partOf(by, part)} ${number(value)}, maar het totaal is ${number(total)} (${quote(column)}).`,
    why: "Een deel kan niet groter zijn dan het geheel: een van de cijfers klopt niet.",
    help: ({ by, part }) =>
      part === undefined && by !== "period"
        ? "Kijk de delen en het totaal na; kan iemand in meer dan één groep zitten, zet dan `overlapping: true` bij de uitsplitsing."
        : "Kijk het deel en het totaal na bij de bron.",
  },
  "cumulative-falls": {
    message: ({ indicator, period: when, value, before, earlier, ...cell }) =>
      `${quote(indicator)}${among(cell)} telt alles sinds het begin, maar ging van ${number(earlier)} in ${period(before)} naar ${number(value)} in ${period(when)}.`,
    why: "Wat ooit geteld is, kan niet verdwijnen, en lezers zullen vragen wat er gebeurd is.",
    help: () =>
      "Kijk beide cijfers na. Wordt er vanaf hier iets anders geteld, zeg dat dan met `break_in_series: true` bij `definition_since`; gaat elk cijfer alleen over zijn eigen periode, verwijder dan `cumulative: true`.",
  },
  "unusual-jump": {
    message: ({ indicator, period: when, value, low, high, points, limit, ...cell }) =>
      `${quote(indicator)}${among(cell)} is ${number(value, value < low ? low : high)} in ${period(when)}; na de ${number(points)} vorige cijfers was iets van ${number(low)} tot ${number(high)} te verwachten (grens: ${LIMITS[limit]}).`,
    why: "Een sprong kan echt nieuws zijn, maar ook een tikfout of een andere manier van tellen; alleen jullie weten wat.",
    help: () =>
      "Kijk het cijfer na bij de bron. Klopt het, schrijf dan onder `notes` van de indicator wat er in die periode gebeurd is; wordt er iets anders geteld, gebruik dan `break_in_series: true`.",
  },
  "late-measurements": {
    message: ({ indicator, partner, periods, earlier, due, daysLate }) =>
      `De cijfers van ${quote(indicator)}${among({ partner })} voor ${when(periods, earlier)} zijn er nog niet; ${periods.length + earlier === 1 ? "ze" : "de eerste"} werden verwacht tegen ${date(due)} (${daysLate === 1 ? "1 dag" : `${number(daysLate)} dagen`} geleden).`,
    why: "Zonder die cijfers is een totaal niet het geheel, en ziet niemand wat er verandert voor de mensen erachter.",
    help: ({ source }) =>
      `Voeg de cijfers toe${source === undefined ? "" : ` uit ${quote(source)}`}; schrijf \`withheld\` of \`na\` waar er geen te geven zijn, of spreek met \`deliver_within\` een ander moment af.`,
  },
  "future-measurement": {
    message: ({ indicator, period: when, begins }) =>
      `${quote(indicator)} heeft een cijfer voor ${period(when)}, maar die periode begint pas op ${date(begins)}.`,
    why: "Wat nog moet gebeuren, kan niet gemeten zijn; status en rapporten laten de rij weg, zodat het cijfer verdwenen lijkt.",
    help: () =>
      "Verbeter de periode: misschien zijn twee cijfers van plaats verwisseld. Wat jullie hopen of plannen, hoort onder `targets` van de indicator.",
  },
  "house-rule": {
    message: ({ id, text, period: when, problem, left, right, missing, ...cell }) =>
      problem === "broken"
        ? `De huisregel ${quote(id)} gaat niet op in ${period(when)}${among(cell)}: in ${quote(text, LONGEST)} staat links ${number(left ?? 0)} en rechts ${number(right ?? 0)}.`
        : `De huisregel ${quote(id)} kan niet nagekeken worden in ${period(when)}${among(cell)}: er is geen cijfer van ${anyOf(missing ?? [])}.`,
    why: ({ because }) =>
      because === undefined
        ? "Dit spraken jullie samen af: waar het niet opgaat, klopt een cijfer niet, of de afspraak."
        : `De reden voor deze afspraak: ${quote(reason(because), LONGEST)}.`,
    help: ({ problem }) =>
      problem === "broken"
        ? "Kijk de cijfers van beide kanten na bij hun bron; is de afspraak veranderd, verander dan de regel onder `house_rules`."
        : "Voeg het cijfer toe dat ontbreekt, of zet `when_missing: skip` bij de regel onder `house_rules`.",
  },
  "house-rule-unchecked": {
    message: ({ id, text, per, computed, unequal }) =>
      unequal !== undefined
        ? `De huisregel ${quote(id)} wordt nergens nagekeken: de totalen steunen niet op dezelfde partners. In ${unequal.map(({ figure, partners }) => `${quote(figure)} ontbreekt ${allOf(partners)}`).join("; in ")}.`
        : computed === undefined
          ? `De huisregel ${quote(id)} wordt nergens nagekeken: in geen enkele periode zijn alle cijfers van ${quote(text, LONGEST)} er${per.length === 0 ? "" : ` per ${allOf(per)}`}.`
          : `De huisregel ${quote(id)} wordt nergens nagekeken: ${quote(computed)} wordt berekend, en heeft geen cijfers per ${allOf(per)}.`,
    why: "Een regel die nooit wordt nagekeken, geeft een vertrouwen dat nergens op steunt.",
    help: ({ unequal }) =>
      unequal !== undefined
        ? "Voeg de cijfers toe van de partners die ontbreken, of spreek de regel per partner af (`per: [partner]`)."
        : "Kijk of de indicatoren in hetzelfde soort periode gemeten worden, en voor dezelfde partners en groepen; verander anders de regel of zijn `per`.",
  },
};
