import type { Lang } from "../locale.ts";
import { type Match, matchesAt, matchesIn, type Phrases, phrases } from "./phrases.ts";

/** What says in a title that something is done for people, or that we do it, wherever it stands. */
interface Words {
  /** What is done to people, or held for them: "are coached", "workshops were held". */
  readonly done: Phrases;
  /** The title counts what we did: "the number of young people coached". Sure at the beginning of a title only. */
  readonly counted: Phrases;
  /** Anywhere in the title: a condition, a negation, or what people do for each other. */
  readonly spoils: ReadonlySet<string>;
  /** Behind the phrase, these name who does it; unless it is us. */
  readonly by: ReadonlySet<string>;
  /** The same, directly behind it only. */
  readonly of: ReadonlySet<string>;
  readonly us: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NL_DONE =
  "begeleid|bijgestaan|doorverwezen|geadviseerd|gecoacht|geholpen|geïnformeerd|gesensibiliseerd|getraind|ingelicht|ondersteund|opgeleid|opgevolgd|toegeleid";
const NL_HELD = "aangeboden|afgelegd|gegeven|gehouden|georganiseerd|ingericht|uitgedeeld|verspreid";
const NL_EVENTS =
  "activiteiten|bijeenkomsten|brochures|campagnes|cursussen|huisbezoeken|infoavonden|infosessies|lessen|opleidingen|trainingen|vormingen|vormingsavonden|workshops";
const NL_GIVEN =
  "advies|begeleiding|coaching|infosessies|ondersteuning|opleiding|training|trainingen|vorming|vormingen|workshops";
const NL_HOW = "actief|individueel|intensief|persoonlijk|wekelijks";
const EN_DONE = "advised|coached|counselled|guided|informed|mentored|referred|supported|trained";
const EN_HELD = "delivered|given|held|offered|organised|organized|provided|run";
const EN_EVENTS =
  "activities|brochures|campaigns|courses|home-visits|leaflets|meetings|sessions|trainings|visits|workshops";
const EN_GIVEN = "advice|coaching|counselling|guidance|support|training|workshops";
const EN_PEOPLE =
  "children|clients|families|households|parents|participants|people|pupils|residents|tenants|youngsters";
const FR_DONE =
  "accompagnés|accompagnées|aidés|aidées|coachés|coachées|informés|informées|sensibilisés|sensibilisées|soutenus|soutenues";
const FR_DONE_TO_PEOPLE = `${FR_DONE}|formés|formées|orientés|orientées|suivis|suivies`;
const FR_PEOPLE =
  "bénéficiaires|élèves|enfants|familles|habitants|jeunes|locataires|ménages|parents|participants|personnes";
const FR_HELD =
  "données|donnés|offertes|offerts|organisées|organisés|proposées|proposés|distribuées|distribués";
const FR_EVENTS = "activités|ateliers|brochures|campagnes|cours|formations|réunions|séances|sessions|visites";

/** Before a verb or a noun that looks like one, these say what it is done for: "coached towards work". */
const AHEAD = set("om te to towards into at for vers à pour l' la le de d'");

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    done: phrases([
      `worden|wordt|werden|werd ${NL_DONE}`,
      `worden|wordt|werden|werd ${NL_HOW} ${NL_DONE}`,
      `worden|wordt|werden|werd door ons ${NL_DONE}`,
      `worden|wordt|werden|werd door ons|onze ~1 ${NL_DONE}`,
      `krijgen|krijgt|kregen ${NL_GIVEN}`,
      `krijgen|krijgt|kregen een|individuele|intensieve|wekelijkse ${NL_GIVEN}`,
      `er zijn|werden|worden ~4 ${NL_HELD}`,
      `${NL_EVENTS} zijn|werden|worden ~1 ${NL_HELD}`,
      "het|ons team|project begeleidt|biedt|coacht|geeft|informeert|ondersteunt|organiseert|traint|verzorgt",
      "de|onze coalitie|werking begeleidt|biedt|coacht|geeft|informeert|ondersteunt|organiseert|traint|verzorgt",
    ]),
    counted: phrases([
      "aantal begeleide|doorverwezen|gecoachte|geholpen|geïnformeerde|getrainde|ondersteunde|opgevolgde|toegeleide",
      `aantal ${NL_EVENTS}`,
      `aantal gegeven|georganiseerde ${NL_EVENTS}`,
    ]),
    spoils: set(
      "die dat wie waar wat als wanneer zodra niet geen niemand nooit zonder elkaar elkaars zich zichzelf familie buren vrienden hun leeftijdsgenoten aanbevelingen adviezen afspraken klachten meldingen signalen vragen",
    ),
    by: set("door via"),
    of: set("van"),
    us: set("ons onze"),
    articles: set("het"),
  },
  en: {
    done: phrases([
      `are|were ${EN_DONE}`,
      `are|were actively|individually|intensively|personally ${EN_DONE}`,
      "are|were being advised|coached|mentored|referred|supported|trained",
      `get|receive|received ${EN_GIVEN}`,
      `get|receive|received individual|intensive|personal|weekly ${EN_GIVEN}`,
      `${EN_EVENTS} are|were ~1 ${EN_HELD}`,
      `${EN_EVENTS} have been ${EN_HELD}`,
      "the|our team|project|coalition coaches|delivers|offers|organises|organizes|provides|runs|supports|trains",
    ]),
    counted: phrases([
      `number of coached|mentored|referred|supported|trained ~1 ${EN_PEOPLE}`,
      `number of ~1 ${EN_PEOPLE} coached|mentored|referred|supported|trained`,
      `number of ${EN_EVENTS}`,
    ]),
    spoils: set(
      "who that which where what if when whenever once not no nobody never without other another themselves itself family neighbours friends their peers claims decisions",
    ),
    by: set("by through"),
    of: set("from"),
    us: set("us our"),
    articles: set("the"),
  },
  fr: {
    done: phrases([
      `sont|étaient ${FR_DONE}`,
      `ont été ${FR_DONE}`,
      `${FR_PEOPLE} sont|étaient ${FR_DONE_TO_PEOPLE}`,
      `${FR_PEOPLE} ont été ${FR_DONE_TO_PEOPLE}`,
      "reçoivent un|une|du|des|l'|le accompagnement|coaching|conseils|formation|formations|soutien|suivi",
      "bénéficient d' un|une accompagnement|coaching|formation|soutien|suivi",
      `${FR_EVENTS} sont|étaient ${FR_HELD}`,
      `${FR_EVENTS} ont été ${FR_HELD}`,
      "l'|notre équipe accompagne|forme|informe|offre|organise|propose|soutient",
      "le|notre projet accompagne|forme|informe|offre|organise|propose|soutient",
      "la|notre coalition accompagne|forme|informe|offre|organise|propose|soutient",
    ]),
    counted: phrases([`nombre de|d' ${FR_PEOPLE} ${FR_DONE_TO_PEOPLE}`, `nombre de|d' ${FR_EVENTS}`]),
    spoils: set(
      "qui que qu' dont où si quand lorsque ne n' pas personne jamais aucun aucune sans se s' mutuellement voisins famille proches amis leurs pairs",
    ),
    by: set("par"),
    of: set("de du des d'"),
    us: set("nous notre nos"),
    articles: set("le"),
  },
};

/**
 * The words with which a title says what is done for people and not what changes for them; nothing where it also says
 * with one of `verbs` what somebody is or does, where others than we do it, or where that is not sure.
 */
export function doneIn(words: readonly string[], lang: Lang, verbs: ReadonlySet<string>): string | undefined {
  const { done, counted, spoils, by, of, us, articles } = WORDS[lang];
  if (words.some((word) => spoils.has(word))) return undefined;
  const [count] = matchesAt(words, articles.has(words[0] ?? "") ? 1 : 0, counted);
  if (count !== undefined) return count.shown;
  const isSure = ({ from, to, shown }: Match) =>
    !words.some((word, at) => {
      if (at >= from && at < to) return false;
      if (at >= to && (by.has(word) || (isGiven(shown) && at === to && of.has(word))))
        return !us.has(words[at + 1] ?? "");
      // A noun may look like a verb: "offers help".
      return verbs.has(word) && at !== to && !AHEAD.has(words[at - 1] ?? "");
    });
  for (const match of matchesIn(words, done)) if (isSure(match)) return match.shown;
  return undefined;
}

/** What is received comes from somebody: "receive support from". */
function isGiven(shown: string): boolean {
  return /^(?:krijg|kreg|get|receive|reçoi|bénéficient)/.test(shown);
}
