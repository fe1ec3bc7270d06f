import type { Lang } from "../locale.ts";
import { type Match, type Phrases, phrases } from "./phrases.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/**
 * Words for what we do, behind "by our". People are not among them: "coached by our volunteers" says who, not why.
 */
export const NL_WORK =
  "aanpak|acties|actie|begeleiding|coalitie|hulp|inspanningen|inzet|initiatief|programma|project|samenwerking|steun|traject|tussenkomst|werk|werking";
export const EN_WORK =
  "action|approach|coaching|efforts|help|initiative|intervention|programme|program|project|support|work";
export const FR_WORK =
  "accompagnement|action|actions|aide|approche|effort|efforts|engagement|initiative|programme|projet|soutien|travail";

/** Phrases that take the credit with a word for our work, in claims and in titles. */
export const CREDIT_TO_OUR_WORK: { readonly [L in Lang]: readonly string[] } = {
  nl: [
    `door ons|onze ${NL_WORK}`,
    "toe te schrijven aan ons|onze",
    "aan ons|onze toe te schrijven",
    `aan ons|onze ${NL_WORK} toe te schrijven`,
    "toegeschreven aan ons|onze",
    "aan ons te danken",
    `aan ons|onze ${NL_WORK} te danken`,
    "is|was onze verdienste",
  ],
  en: [
    `through our ${EN_WORK}`,
    "attributable to us|our",
    "attributed to us|our",
    "down to our efforts|project|work",
    "is|was our achievement|doing",
  ],
  fr: [
    "par notre|nos action|actions|approche|effort|efforts|intervention|projet|travail",
    "attribuable|attribuables à nous|notre|nos",
    "attribué|attribuée|attribués|attribuées à nous|notre|nos",
    `au crédit de notre|nos ${FR_WORK}`,
    `due|dus|dues|dû à nous`,
  ],
};

/** The project is ours in all likelihood where a claim speaks of it: sure only in the statement of a claim. */
export const CREDIT_TO_THE_PROJECT: { readonly [L in Lang]: readonly string[] } = {
  nl: [
    "dankzij het|dit initiatief|programma|project|traject",
    "dankzij de|deze aanpak|begeleiding|coalitie|werking",
    `dankzij de|het ~1 ${NL_WORK} van de|deze|het|dit|ons|onze coalitie|initiatief|programma|project|werking`,
    "door het|dit project",
  ],
  en: [
    "thanks to the|this approach|coaching|coalition|initiative|programme|project",
    `thanks to the ~1 ${EN_WORK} of the|this|our coalition|initiative|programme|project`,
    `thanks to the|this coalition's|programme's|project's`,
    "because of the|this programme|project",
    "due to the|this programme|project",
  ],
  fr: [
    "grâce au|aux accompagnement|dispositif|programme|projet|suivi",
    `grâce au|aux ~1 ${FR_WORK} de la|notre|ce|cette coalition|initiative|programme|projet`,
    `grâce au|aux ~1 ${FR_WORK} du dispositif|programme|projet`,
    `grâce à l' ~1 ${FR_WORK} de la|notre|cette coalition|initiative`,
    "grâce à l' accompagnement|approche|initiative",
    "grâce à ce|cet|cette|la accompagnement|approche|coalition|dispositif|initiative|programme|projet",
  ],
};

const NL_OURS = "aanpak|begeleiding|coalitie|initiatief|programma|project|samenwerking|traject|werking";
const EN_OURS = "approach|coaching|coalition|initiative|programme|program|project";
const NL_WROUGHT = "gehalveerd|opgelost|teruggedrongen|uitgeroeid|verminderd|voorkomen|weggewerkt";
const NL_PAST_ALL = "halveerden|verminderden|voorkwamen";
const NL_NOW_ALL = "halveren|verminderen|voorkomen";
const NL_PAST_ONE = "halveerde|verminderde|voorkwam";
const EN_WROUGHT = "averted|eliminated|eradicated|halved|prevented|reduced";
const FR_WROUGHT = "diminué|éliminé|empêché|éradiqué|évité|prévenu|réduit";

/** Phrases in which we, or our work, do to the problem what was hoped for: "we halved". */
export const DEEDS: { readonly [L in Lang]: Phrases } = {
  nl: phrases([
    `we|wij ~1 ${NL_PAST_ALL}|${NL_NOW_ALL}`,
    `${NL_PAST_ALL} we|wij`,
    `we|wij hebben ~4 ${NL_WROUGHT}`,
    `hebben we|wij ~4 ${NL_WROUGHT}`,
    `ons|onze|het|dit|de|deze ${NL_OURS} ${NL_PAST_ONE}|halveert|vermindert|voorkomt`,
    `ons|onze|het|dit|de|deze ${NL_OURS} heeft ~4 ${NL_WROUGHT}`,
    "we|wij haalden|hielden ~3 uit|van de armoede|straat",
    "we|wij hebben ~3 uit|van de armoede|straat gehaald|gehouden",
  ]),
  en: phrases([
    `we|we've ~1 ${EN_WROUGHT}`,
    `we have ~1 ${EN_WROUGHT}`,
    `our|the|this ${EN_OURS} ~1 ${EN_WROUGHT}`,
    `our|the|this ${EN_OURS} has ~1 ${EN_WROUGHT}`,
    "we ended|solved debt|homelessness|poverty",
    "we have|we've ended|solved debt|homelessness|poverty",
    "we ~1 kept|lifted|took ~3 off|out of poverty",
    "we ~1 kept|took ~3 off the street|streets",
  ]),
  fr: phrases([
    `nous avons ~1 ${FR_WROUGHT}`,
    "nous avons ~1 divisé ~3 par deux|trois",
    `notre|le|ce|cet|cette|l' ${FR_WORK}|dispositif a ~1 ${FR_WROUGHT}`,
    `notre|la|cette coalition a ~1 ${FR_WROUGHT}`,
    "notre|le|ce projet|programme|dispositif a ~1 divisé ~3 par deux|trois",
    "notre|le|ce projet|programme|dispositif a ~1 permis d'|de diminuer|empêcher|éviter|prévenir|réduire",
    "nous avons sorti|tenu ~3 de la rue|pauvreté",
  ]),
};

/** Verbs that also say of something that it became less itself, where nothing follows that was lessened. */
const LESSENED =
  /(?:halveerde|halveert|verminderde|vermindert|halveerden|verminderden|halved|reduced|diminué)$/;

interface Guards {
  /** Beside "by our work": it says who does it, or what we did ourselves. */
  readonly doing: ReadonlySet<string>;
  /** Behind "the project": it is somebody else's. */
  readonly owner: ReadonlySet<string>;
  /** Within a deed: what follows is a clause of its own, or something of ours. */
  readonly clause: ReadonlySet<string>;
  /** Behind a verb of `LESSENED`: nothing follows that was lessened. */
  readonly alone: ReadonlySet<string>;
}

const GUARDS: { readonly [L in Lang]: Guards } = {
  nl: {
    doing: set(
      "aangeboden aangereikt bedacht begeleid begeleide begeleiden bereikt bereikte bereikten bereiken betaald bevraagd doorverwezen gecoacht gecoachte gedragen gefinancierd gegeven geholpen gekend gemaakt gemeten gesteund getekend geteld gevolgd gevonden gevormd gevraagd gezien georganiseerd georganiseerde heen hoorden kenden leerden lieten maakten ondersteund ondersteunde ontmoetten ontworpen opgebouwd opgericht opgevangen opgevolgd opgezet opgezette spraken toegeleid toegeleide uitgenodigd verspreid verzameld verzamelde vonden weten worden wordt werd werden zagen",
    ),
    owner: set("van voor in"),
    clause: set("dat die hoe of waarom waardoor wat welke ons onze"),
    alone: set("in met na naar sinds tot toen vanaf en"),
  },
  en: {
    doing: set(
      "accompanied coached collected contacted counted data engaged found funded gathered heard housed identified involved known met offered organised organized paid provided reached recruited referred registered run seen served supported trained we",
    ),
    owner: set("of by for in from led run"),
    clause: set("that which who how why what whether our"),
    alone: set("after and by from in since to when"),
  },
  fr: {
    doing: set(
      "accompagné accompagnée accompagnés accompagnées aidés aidées atteints atteintes financé financée financés financées formés formées mené menée menées menés nous offert offerts organisé organisée organisés organisées orientés orientées proposé proposée récoltées rencontrés rencontrées soutenu soutenue soutenus soutenues suivi suivie suivis suivies touché touchée touchés touchées",
    ),
    owner: set("d' de du des pour mené dans"),
    clause: set("que qu' qui comment pourquoi ce notre nos"),
    alone: set("d' de dans depuis en après au et"),
  },
};

/** How far behind "by our work" it can still say who does it: "worden begeleid". */
const BESIDE = 2;

/** True where a phrase of ours says who does something, and not why something changed. */
export function saysWho(words: readonly string[], { from, to, shown }: Match, lang: Lang): boolean {
  if (!/^(?:door|through|par) /.test(shown)) return false;
  const { doing } = GUARDS[lang];
  return [words[from - 1] ?? "", ...words.slice(to, to + BESIDE)].some((word) => doing.has(word));
}

/** True where what is named belongs to somebody else: "thanks to the project of the city". */
export function isOwned(words: readonly string[], { to }: Match, lang: Lang): boolean {
  return GUARDS[lang].owner.has(words[to] ?? "");
}

/** True where a deed is only told of, or is done to something of our own: "we saw that", "we halved our rent". */
export function isToldOf(words: readonly string[], { from, to, shown }: Match, lang: Lang): boolean {
  const { alone, clause } = GUARDS[lang];
  const next = words[to] ?? "";
  // "The coaching halved in spring": it became less itself.
  if (LESSENED.test(shown) && (next === "" || alone.has(next))) return true;
  if (/(?:évité|empêché)$/.test(shown) && (next === "de" || next === "d'")) return true;
  const isOurs = (word: string) => /^(?:ons|onze|our|notre|nos)$/.test(word);
  // The first word may be ours itself: "our project halved".
  return isOurs(next) || words.slice(from + 1, to).some((word) => clause.has(word));
}
