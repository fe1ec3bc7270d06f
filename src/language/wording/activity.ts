import type { Lang } from "../locale.ts";
import { doneIn } from "./done-to.ts";
import { type Match, matchesAt, type Phrases, phrases } from "./phrases.ts";
import { sentencesOf } from "./sentences.ts";

/** What a title begins with that says what we do. */
interface Words {
  /** Surely so: "we organise", "organiser". */
  readonly sure: Phrases;
  /** So where no verb follows that says what somebody is or does: "workshops for", not "workshops for parents help". */
  readonly nominal: Phrases;
  /** The same where nothing follows: "ouders begeleiden" is what we do, "ouders begeleiden elkaar" what they do. */
  readonly whole: Phrases;
  /** People speak of what they do themselves: "we support each other". */
  readonly themselves: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  /** Articles and numbers before the title's first word: "the", "het". */
  readonly skipped: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const NL_VERBS =
  "bieden|ontwikkelen|ondersteunen|organiseren|voorzien|begeleiden|sensibiliseren|faciliteren|coördineren|lanceren|verspreiden|informeren|starten|geven|zorgen|voeren|trainen|vormen";
const NL_EVENTS =
  "workshop|workshops|vorming|vormingen|vormingsavond|vormingsavonden|infoavond|infoavonden|infosessie|infosessies|opleiding|opleidingen|cursus|cursussen|lessenreeks|training|trainingen|huisbezoek|huisbezoeken|activiteiten|bijeenkomst|bijeenkomsten|campagne|campagnes|brochure|brochures|overleg";
const NL_INFINITIVES =
  "organiseren|aanbieden|geven|opzetten|opstarten|uitvoeren|uitwerken|inrichten|verzorgen|voorzien|faciliteren|coördineren|begeleiden|afleggen|verspreiden|lanceren";
const NL_WORK =
  "begeleiding|ondersteuning|sensibilisering|toeleiding|coaching|bemiddeling|opleiding|vorming|voorlichting";
const NL_PRINTED =
  "folder|folders|flyer|flyers|brochure|brochures|affiche|affiches|website|handleiding|draaiboek|filmpje|gids|nieuwsbrief|toolkit";
const NL_MAKING =
  "maken|opmaken|uitwerken|ontwikkelen|schrijven|drukken|verspreiden|uitdelen|lanceren|bezorgen";
const EN_PRINTED =
  "leaflet|leaflets|flyer|flyers|brochure|brochures|poster|posters|website|handbook|guide|newsletter|toolkit";
const FR_PRINTED =
  "brochure|brochures|dépliant|dépliants|affiche|affiches|flyer|flyers|site|guide|manuel|bulletin";
const EN_GERUNDS =
  "organising|organizing|providing|offering|delivering|implementing|facilitating|coordinating|launching|distributing|hosting";
const EN_EVENTS =
  "workshop|workshops|training|trainings|course|courses|campaign|campaigns|meeting|meetings|session|sessions|brochure|brochures|leaflet|leaflets";
const FR_NOUNS = "ateliers|atelier|formations|formation|séances|séance|réunions|campagne|campagnes|brochure";

/** Whom we do something for. Volunteers and neighbours are not among them: they may be the ones who do it. */
const NL_PEOPLE =
  "anderstaligen|bewoners|cliënten|deelnemers|gezinnen|huurders|jongeren|kinderen|leerlingen|nieuwkomers|ouders|schoolverlaters|werkzoekenden";
const NL_ADJECTIVES = "dakloze|jonge|kwetsbare|thuisloze|werkloze|werkzoekende";
const NL_DOING = "activeren|begeleiden|coachen|informeren|ondersteunen|sensibiliseren|toeleiden|vormen";
const EN_DOING = "advising|coaching|counselling|guiding|informing|mentoring|supporting|training";
const EN_PEOPLE =
  "children|clients|families|jobseekers|newcomers|parents|participants|people|pupils|residents|tenants|youngsters";
const EN_ADJECTIVES = "homeless|new|unemployed|vulnerable|young";
const EN_TOWARDS = "about|during|in|into|on|through|to|towards|with";
const FR_DOING = "accompagner|aider|coacher|encadrer|former|informer|orienter|sensibiliser|soutenir";
const FR_PEOPLE =
  "bénéficiaires|élèves|enfants|familles|habitants|jeunes|locataires|ménages|parents|participants|personnes";

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    sure: phrases([
      `we|wij ~1 ${NL_VERBS}`,
      "we|wij ~1 bouwen|maken|leggen|zetten|richten ~5 op|af|uit|in",
      `organiseren|aanbieden|opzetten|uitvoeren|uitwerken|opstarten|faciliteren|coördineren van`,
      "organisatie|uitvoering van",
    ]),
    nominal: phrases([
      `${NL_EVENTS} ${NL_INFINITIVES}`,
      `${NL_EVENTS} voor|rond|over|met|bij ~4 ${NL_INFINITIVES}`,
      `${NL_EVENTS} voor|rond|over`,
      `${NL_WORK} van|voor`,
      "begeleiden|coachen|informeren|ondersteunen|sensibiliseren|toeleiden|trainen van",
      `${NL_PEOPLE} begeleiden|toeleiden naar`,
      `${NL_ADJECTIVES} ${NL_PEOPLE} begeleiden|toeleiden naar`,
      `${NL_PEOPLE} informeren|sensibiliseren over|rond`,
      `${NL_PRINTED} ~3 ${NL_MAKING}`,
    ]),
    whole: phrases([`${NL_PEOPLE} ${NL_DOING}`, `${NL_ADJECTIVES} ${NL_PEOPLE} ${NL_DOING}`]),
    themselves: set("elkaar elkaars zelf onszelf eigen mekaar"),
    verbs: set(
      "is zijn was waren wordt worden werd heeft hebben had kan kunnen kon mag mogen moet moeten wil willen durft durven weet weten kent kennen leert leren helpt helpen leidt leiden blijft blijven komt komen gaat gaan vindt vinden voelt voelen woont wonen werkt werken krijgt krijgen neemt nemen maakt maken doet doen bereikt bereiken versterkt versterken verbetert verbeteren daalt dalen stijgt stijgen groeit groeien brengt brengen geraakt geraken zien ziet die dat wie sluiten sluit stelt stellen wijkt wijken stopt stoppen start loopt lopen begint beginnen eindigt eindigen duurt duren gebeurt gebeuren houdt houden telt tellen past passen volgt volgen vertrekt vertrekken bestaat bestaan hangt hangen niet nooit geen",
    ),
    skipped: set("het de een"),
  },
  en: {
    sure: phrases([
      "we ~1 organise|organize|provide|offer|deliver|implement|facilitate|coordinate|support|train|run|host|launch|distribute|develop",
      "we set up",
      "we raise awareness",
      "organise|organize|provide|deliver|implement|facilitate|coordinate a|an|the|our|new|more|regular|weekly|monthly|training|workshops|information|support|activities|meetings|courses|coaching|advice|help|services|with|to",
      "to organise|organize|provide|offer|deliver|implement|facilitate|coordinate|distribute",
      "set up a|an|the|new",
      "to set up",
    ]),
    nominal: phrases([
      EN_GERUNDS,
      "coaching|mentoring|guidance of|for",
      `make|create|produce|write|distribute ~2 a|an|the ~2 ${EN_PRINTED}`,
      `making|creating|producing|writing a|an|the ~2 ${EN_PRINTED}`,
      "setting up",
      "raising awareness",
      `${EN_EVENTS} for|on|about`,
      "information session|sessions|evening|evenings|campaign|campaigns",
      "training session|sessions|course|courses|day|days|programme",
      "organisation|organization of workshops|activities|meetings|training|courses|events",
      `${EN_DOING} ${EN_PEOPLE} ${EN_TOWARDS}`,
      `${EN_DOING} ${EN_ADJECTIVES} ${EN_PEOPLE} ${EN_TOWARDS}`,
    ]),
    whole: phrases([`${EN_DOING} ${EN_PEOPLE}`, `${EN_DOING} ${EN_ADJECTIVES} ${EN_PEOPLE}`]),
    themselves: set("each one ourselves own together"),
    verbs: set(
      "is are was were has have had can could may must know knows learn learns help helps lead leads stay stays come comes go goes find finds feel feels live lives work works get gets take takes make makes do does reach reaches strengthen strengthens improve improves fall falls rise rises grow grows bring brings see sees give gives use uses become becomes meet meets who that which fit fits keep keeps stop stops start starts begin begins end ends last lasts continue continues happen happens exist exists depend depends not no never cannot",
    ),
    skipped: set("the a an"),
  },
  fr: {
    sure: phrases([
      "nous organisons|proposons|offrons|accompagnons|soutenons|mettons|développons|formons|lançons|animons|coordonnons|fournissons|sensibilisons",
      "mettre en place|œuvre|oeuvre",
    ]),
    nominal: phrases([
      "organisation d'|de|des ~1 ateliers|réunions|activités|formations|rencontres|événements|visites",
      "mise en place|œuvre|oeuvre",
      "organiser|proposer|offrir|fournir|animer|coordonner|sensibiliser|lancer|distribuer|accompagner ~1 d'|des|de|les|la|le|l'|un|une|nos|aux|à",
      `${FR_NOUNS} pour|sur|avec`,
      `${FR_DOING} les|des|nos ${FR_PEOPLE}`,
      "accompagnement|sensibilisation|encadrement|coaching d'|de|des|du",
      `créer|réaliser|rédiger|diffuser|distribuer|élaborer un|une|des|le|la|les ~1 ${FR_PRINTED}`,
    ]),
    verbs: set(
      "est sont était étaient a ont avait peut peuvent doit doivent sait savent apprend apprennent aide aident mène mènent reste restent vient viennent va vont trouve trouvent sent sentent vit vivent travaille travaillent reçoit reçoivent prend prennent fait font atteint atteignent renforce renforcent améliore améliorent baisse baissent augmente augmentent devient deviennent voit voient donne donnent répond répondent demande demandent arrête arrêtent commence commencent continue continuent finit finissent dure durent existe existent dépend dépendent suit suivent part partent ne n' jamais qui que",
    ),
    whole: phrases([]),
    themselves: set("nous-mêmes mutuellement ensemble propre propres"),
    skipped: set("l' la le les un une d' des"),
  },
};

/**
 * The words with which the title of a change says what we do ("we organise", "workshops for"); nothing where it says
 * what changes, or where that is not sure. Only words of the lists above are given back.
 */
export function activityIn(title: string, lang: Lang): string | undefined {
  const [sentence] = sentencesOf(title);
  if (sentence === undefined || sentence.isQuestion) return undefined;
  const { sure, nominal, whole, themselves, verbs, skipped } = WORDS[lang];
  const { words } = sentence;
  const at = skipped.has(words[0] ?? "") ? 1 : 0;
  const [first] = matchesAt(words, at, sure);
  if (first !== undefined && !words.some((word) => themselves.has(word))) return first.shown;
  const found = longest([
    ...matchesAt(words, at, nominal),
    ...matchesAt(words, at, whole).filter(({ to }) => to === words.length),
  ]);
  const rest = found === undefined ? [] : words.slice(found.to);
  if (found !== undefined) return rest.some((word) => verbs.has(word)) ? undefined : found.shown;
  return doneIn(words, lang, verbs);
}

function longest(matches: readonly Match[]): Match | undefined {
  return matches.reduce<Match | undefined>(
    (best, match) => (best === undefined || match.to > best.to ? match : best),
    undefined,
  );
}
