import type { Lang } from "./locale.ts";

/** What a code means: in Dutch, English and French. */
type Meaning = readonly [nl: string, en: string, fr: string];

/** Every list of codes that an export uses, by the name of the list; the same codes as in the schemas. */
const LISTS = {
  status: {
    provisional: [
      "voorlopig, kan nog veranderen",
      "provisional, may still change",
      "provisoire, peut encore changer",
    ],
    final: ["definitief", "final", "définitif"],
    estimate: ["een schatting", "an estimate", "une estimation"],
  },
  origin: {
    row: ["zo opgegeven", "given so", "donné tel quel"],
    partners: [
      "de cijfers van de partners samen, volgens over-partners",
      "the figures of the partners together, by over-partners",
      "les chiffres des partenaires ensemble, selon over-partners",
    ],
    overlaps: [
      "mensen één keer geteld, volgens de bron die weet wie bij meer partners komt",
      "people counted once, by the source that knows who comes to several partners",
      "personnes comptées une fois, selon la source qui sait qui vient chez plusieurs partenaires",
    ],
    periods: [
      "kortere perioden samen, volgens over-time",
      "shorter periods together, by over-time",
      "périodes plus courtes ensemble, selon over-time",
    ],
    breakdown: ["alle groepen samen", "all groups together", "tous les groupes ensemble"],
    computed: [
      "berekend uit andere indicatoren",
      "computed from other indicators",
      "calculé à partir d’autres indicateurs",
    ],
    typed: [
      "opgegeven bij de indicator, zonder meting erachter",
      "typed with the indicator, without a measurement behind it",
      "indiqué avec l’indicateur, sans mesure derrière",
    ],
  },
  hidden: {
    "small-group": [
      "te kleine groep, of een andere zou eruit te berekenen zijn",
      "too small a group, or another could be worked out from it",
      "groupe trop petit, ou permettrait d’en calculer un autre",
    ],
    "size-unknown": [
      "niet bekend hoe groot de groep is",
      "the size of the group is not known",
      "la taille du groupe n’est pas connue",
    ],
    breakdown: [
      "een deel van deze uitsplitsing is niet veilig; deze groep is daarom verborgen, of heeft geen cijfer",
      "a part of this breakdown is not safe, so this group is hidden, or has no figure",
      "une partie de cette ventilation n’est pas sûre ; ce groupe est donc masqué, ou n’a pas de chiffre",
    ],
    withheld: [
      "de bron geeft het niet vrij",
      "the source does not release it",
      "la source ne le communique pas",
    ],
  },
  type: {
    count: [
      "een aantal mensen of dingen",
      "a number of people or things",
      "un nombre de personnes ou de choses",
    ],
    proportion: [
      "een aandeel: teller op noemer",
      "a share: numerator over denominator",
      "une part : numérateur sur dénominateur",
    ],
    mean: ["een gemiddelde", "an average", "une moyenne"],
    amount: [
      "geld, tijd of een andere hoeveelheid",
      "money, time or another quantity",
      "de l’argent, du temps ou une autre quantité",
    ],
    rating: ["een oordeel op een schaal", "a judgement on a scale", "une appréciation sur une échelle"],
    index: ["een samengestelde score", "a composed score", "un score composé"],
    computed: [
      "volgt uit andere indicatoren",
      "follows from other indicators",
      "découle d’autres indicateurs",
    ],
  },
  "value-is": {
    fraction: [
      "een breuk van een geheel: 0.6 is 60%",
      "a fraction of a whole: 0.6 is 60%",
      "une fraction d’un tout : 0.6 est 60 %",
    ],
    "difference-of-fractions": [
      "een verschil van twee breuken: 0.05 is 5 procentpunt",
      "a difference of two fractions: 0.05 is 5 percentage points",
      "une différence de deux fractions : 0.05 est 5 points de pourcentage",
    ],
    number: [
      "een getal in de eenheid van de indicator",
      "a number, in the unit of the indicator",
      "un nombre, dans l’unité de l’indicateur",
    ],
  },
  counts: {
    people: ["mensen", "people", "des personnes"],
    households: ["gezinnen of huishoudens", "families or households", "des familles ou des ménages"],
    organisations: [
      "organisaties of diensten",
      "organisations or services",
      "des organisations ou des services",
    ],
    events: [
      "bijeenkomsten, contacten, beslissingen",
      "meetings, contacts, decisions",
      "des rencontres, des contacts, des décisions",
    ],
    things: [
      "woningen, euro’s, al het andere",
      "homes, euros, anything else",
      "des logements, des euros, tout le reste",
    ],
  },
  direction: {
    increase: ["hoger is beter", "higher is better", "plus haut, c’est mieux"],
    decrease: ["lager is beter", "lower is better", "plus bas, c’est mieux"],
    maintain: [
      "het hoort binnen een band te blijven",
      "it should stay inside a band",
      "cela doit rester dans une fourchette",
    ],
  },
  frequency: {
    day: ["elke dag", "every day", "chaque jour"],
    week: ["elke week", "every week", "chaque semaine"],
    month: ["elke maand", "every month", "chaque mois"],
    quarter: ["elk kwartaal", "every quarter", "chaque trimestre"],
    "half-year": ["elk half jaar", "every six months", "chaque semestre"],
    year: ["elk kalenderjaar", "every calendar year", "chaque année civile"],
    "school-year": [
      "elk schooljaar, van september tot augustus",
      "every school year, September to August",
      "chaque année scolaire, de septembre à août",
    ],
    continuous: ["doorlopend", "all the time", "en continu"],
    once: ["één enkele keer", "one single time", "une seule fois"],
  },
  "over-partners": {
    sum: ["opgeteld", "added up", "additionnés"],
    "ratio-of-sums": [
      "alle tellers opgeteld, gedeeld door alle noemers opgeteld",
      "all numerators added up, divided by all denominators added up",
      "tous les numérateurs additionnés, divisés par tous les dénominateurs additionnés",
    ],
    "weighted-mean": [
      "gemiddelde, waarin wie meer antwoorden heeft zwaarder telt",
      "average, in which those with more answers count for more",
      "moyenne, où compte davantage qui a plus de réponses",
    ],
    unique: [
      "iemand kan bij meer partners komen: vaak zijn alleen grenzen bekend",
      "a person may come to several partners: often only bounds are known",
      "une personne peut venir chez plusieurs partenaires : souvent, seules des bornes sont connues",
    ],
    none: ["er is geen totaal van te maken", "no total can be made of them", "on ne peut en faire un total"],
  },
  "over-time": {
    sum: ["opgeteld", "added up", "additionnés"],
    last: ["het laatste telt", "the last one counts", "le dernier compte"],
    mean: ["gemiddeld", "averaged", "en moyenne"],
    none: ["ze zijn niet samen te nemen", "they cannot be put together", "on ne peut les réunir"],
  },
  remark: {
    note: ["een opmerking bij een periode", "a remark on a period", "une remarque sur une période"],
    definition: ["de definitie veranderde", "the definition changed", "la définition a changé"],
    break: [
      "een breuk in de reeks: ervoor en erna zijn niet te vergelijken",
      "a break in the series: before and after cannot be compared",
      "une rupture de série : l’avant et l’après ne se comparent pas",
    ],
  },
  node: {
    input: ["wat de coalitie inzet", "what the coalition puts in", "ce que la coalition engage"],
    activity: ["wat ze doet", "what it does", "ce qu’elle fait"],
    output: [
      "wat er rechtstreeks uit komt, telbaar",
      "what directly comes out of it, countable",
      "ce qui en sort directement, dénombrable",
    ],
    outcome: [
      "wat verandert voor mensen, organisaties of regels",
      "what changes for people, organisations or rules",
      "ce qui change pour des personnes, des organisations ou des règles",
    ],
    impact: [
      "de verandering in de samenleving waaraan ze bijdraagt",
      "the change in society to which it contributes",
      "le changement de société auquel elle contribue",
    ],
    factor: [
      "iets van buitenaf, dat anderen doen of dat gebeurt",
      "something outside, that others do or that happens",
      "quelque chose d’extérieur, que d’autres font ou qui arrive",
    ],
  },
  level: {
    individual: ["een mens", "a person", "une personne"],
    family: ["een gezin of huishouden", "a family or household", "une famille ou un ménage"],
    organisation: ["één organisatie", "one organisation", "une organisation"],
    network: [
      "hoe organisaties samenwerken",
      "how organisations work together",
      "comment des organisations collaborent",
    ],
    neighbourhood: [
      "een buurt of gemeenschap",
      "a neighbourhood or community",
      "un quartier ou une communauté",
    ],
    system: [
      "beleid, regels, markten, samenleving",
      "policy, rules, markets, society",
      "politiques, règles, marchés, société",
    ],
  },
  partner: {
    welfare: ["sociaal werk en welzijn", "social and welfare work", "travail social et aide aux personnes"],
    "local-government": [
      "een stad, gemeente of OCMW als bestuur",
      "a town, municipality or public welfare centre as a government",
      "une ville, une commune ou un CPAS en tant qu’autorité",
    ],
    government: [
      "een overheid op een ander niveau",
      "a government on another level",
      "une autorité à un autre niveau",
    ],
    housing: ["sociale huisvesting, verhuurders", "social housing, landlords", "logement social, bailleurs"],
    education: [
      "scholen, leerlingenbegeleiding",
      "schools, pupil guidance",
      "écoles, accompagnement des élèves",
    ],
    health: ["gezondheidszorg", "health care", "soins de santé"],
    "mental-health": ["geestelijke gezondheidszorg", "mental health care", "soins de santé mentale"],
    employment: [
      "werk, opleiding, sociale economie",
      "work, training, social economy",
      "emploi, formation, économie sociale",
    ],
    "youth-care": [
      "jeugdhulp en pleegzorg",
      "youth care and foster care",
      "aide à la jeunesse et familles d’accueil",
    ],
    "youth-work": ["jeugdwerk", "youth work", "travail de jeunesse"],
    "family-support": ["gezinsondersteuning", "support of families", "soutien aux familles"],
    "community-work": [
      "samenlevingsopbouw, buurthuizen",
      "community development, neighbourhood houses",
      "développement communautaire, maisons de quartier",
    ],
    energy: ["energie en energiebesparing", "energy and energy saving", "énergie et économies d’énergie"],
    safety: ["politie, justitie, preventie", "police, justice, prevention", "police, justice, prévention"],
    culture: ["kunst, erfgoed, bibliotheken", "arts, heritage, libraries", "arts, patrimoine, bibliothèques"],
    sport: ["sport", "sport", "sport"],
    citizens: [
      "bewoners, jongeren, ouders, mensen in armoede",
      "residents, young people, parents, people in poverty",
      "habitants, jeunes, parents, personnes en pauvreté",
    ],
    knowledge: [
      "universiteiten, onderzoek, evaluatie",
      "universities, research, evaluation",
      "universités, recherche, évaluation",
    ],
    foundation: ["een stichting of fonds", "a foundation", "une fondation"],
    company: ["een bedrijf", "a company", "une entreprise"],
    umbrella: ["een koepel of federatie", "an umbrella body or federation", "une coupole ou une fédération"],
    network: ["een netwerk van organisaties", "a network of organisations", "un réseau d’organisations"],
    other: ["niets van dit alles", "none of these", "rien de tout cela"],
    body: [
      "een orgaan dat beslist, zoals een stuurgroep",
      "a body that decides, such as a steering group",
      "un organe qui décide, comme un comité de pilotage",
    ],
  },
  role: {
    backbone: [
      "coördineert en ondersteunt de coalitie",
      "coordinates and supports the coalition",
      "coordonne et soutient la coalition",
    ],
    core: ["draagt het werk elke week", "carries the work every week", "porte le travail chaque semaine"],
    partner: ["draagt een stuk van het werk", "carries a piece of the work", "porte une partie du travail"],
    experience: [
      "mensen die zelf met het probleem leven",
      "people who live with the problem themselves",
      "des personnes qui vivent elles-mêmes le problème",
    ],
    knowledge: [
      "brengt onderzoek of evaluatie in",
      "brings research or evaluation",
      "apporte recherche ou évaluation",
    ],
    government: ["doet mee als overheid", "takes part as a government", "participe en tant qu’autorité"],
    funder: ["betaalt en doet mee", "pays and takes part", "finance et participe"],
    supporter: ["helpt van op afstand", "helps from a distance", "aide à distance"],
  },
  tier: {
    local: ["één stad of gemeente", "one town or municipality", "une ville ou une commune"],
    supralocal: [
      "verschillende gemeenten samen, een regio, een provincie",
      "several municipalities together, a region, a province",
      "plusieurs communes ensemble, une région, une province",
    ],
    flemish: [
      "de Vlaamse Gemeenschap of het Vlaams Gewest",
      "the Flemish Community or Region",
      "la Communauté ou la Région flamande",
    ],
    federal: ["België", "Belgium", "la Belgique"],
    european: ["de Europese Unie of ruimer", "the European Union or wider", "l’Union européenne ou au-delà"],
  },
  source: {
    "case-register": [
      "dossiers van één organisatie",
      "client files of one organisation",
      "les dossiers d’une organisation",
    ],
    "shared-register": [
      "één register dat verschillende partners invullen",
      "one register that several partners fill in",
      "un registre que remplissent plusieurs partenaires",
    ],
    register: [
      "een ander register, zoals toewijzingen",
      "another register, such as allocations",
      "un autre registre, comme les attributions",
    ],
    survey: ["een bevraging", "a survey", "une enquête"],
    count: ["een telling op één moment", "a count at one moment", "un comptage à un moment donné"],
    attendance: ["lijsten van wie er was", "lists of who was there", "des listes de présence"],
    "public-statistics": [
      "gepubliceerd door een overheid of instelling",
      "published by a government or institute",
      "publié par une autorité ou un institut",
    ],
    document: [
      "verslagen, regels, rapporten",
      "minutes, regulations, reports",
      "procès-verbaux, règlements, rapports",
    ],
    narrative: ["verhalen en gesprekken", "stories and interviews", "récits et entretiens"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

/** The name of a list of codes. */
export type CodeList = keyof typeof LISTS;

const AT: Readonly<Record<Lang, 0 | 1 | 2>> = { nl: 0, en: 1, fr: 2 };

/** The codes of a list with what they mean, in the order in which the format gives them. */
export function codesOf(list: CodeList, lang: Lang): readonly (readonly [code: string, meaning: string])[] {
  const meanings: Readonly<Record<string, Meaning>> = LISTS[list];
  return Object.entries(meanings).map(([code, meaning]) => [code, meaning[AT[lang]]]);
}
