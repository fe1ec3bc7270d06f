/** Words in nl, en and fr that name people or households, as a unit names them: in the plural, some in the singular. */
const PEOPLE: ReadonlySet<string> = new Set(
  `mensen mens personen persoon jongeren jongere kinderen kind gezinnen gezin huishoudens huishouden cliënten
cliënt bewoners bewoner inwoners inwoner deelnemers deelnemer leerlingen leerling studenten student scholieren
ouders ouder moeders vaders vrouwen vrouw mannen man meisjes jongens ouderen senioren volwassenen jongvolwassenen
patiënten patiënt huurders huurder werkzoekenden werkzoekende werknemers vrijwilligers vrijwilliger daklozen
thuislozen dak-en-thuislozen vluchtelingen nieuwkomers asielzoekers burgers gebruikers koppels alleenstaanden
families familie baby's peuters kleuters tieners adolescenten gedetineerden bezoekers slachtoffers mantelzorgers
buren buurtbewoners kandidaten kandidaat-huurders hulpvragers
people persons person children child youth youths youngsters adults adult households household families family
clients client residents resident inhabitants participants participant pupils pupil students parents parent
mothers fathers women men girls boys elderly seniors patients patient tenants tenant jobseekers job-seekers
employees volunteers refugees newcomers citizens users couples individuals infants teenagers adolescents
prisoners visitors victims carers neighbours applicants beneficiaries
personnes personne gens jeunes jeune enfants enfant familles famille ménages ménage habitants habitant résidents
résidentes participantes élèves élève étudiants étudiantes mères pères femmes femme hommes homme filles garçons
aînés adultes locataires locataire travailleurs travailleuses bénévoles réfugiés primo-arrivants citoyens
usagers usager bénéficiaires bénéficiaire isolés bébés détenus détenues visiteurs victimes aidants voisins
sans-abri sans-chez-soi demandeurs candidats candidates clientes`
    .split(/\s+/)
    .map((word) => word.normalize("NFC")),
);

/** Beside one of these it is they that are counted: "family homes", "kinderen-uren". */
const THINGS: ReadonlySet<string> = new Set(
  `woningen woning woonplekken plaatsen plekken bedden uren uur dagen euro euros dossiers contracten
homes home houses flats places beds hours days files contracts meetings
logements logement places lits heures jours dossiers contrats réunions`.split(/\s+/),
);

/** What comes behind one of these is for whom, or of what, not what is counted. */
const BEHIND =
  /\s(?:voor|van|per|met|zonder|in|op|aan|bij|for|of|with|without|at|on|to|by|pour|par|avec|sans|de|des|du|dans|à|chez|en)\s/iu;

/** "Number of people" counts people. */
const NUMBER_OF =
  /^(?:het\s|the\s|le\s)?(?:aantal|number|nombre|totaal|total)\s+(?:van\s|of\s(?:the\s)?|de\s|d['’]|des\s)?/iu;

/** True where a unit, in nl, en or fr, names people or households as what is counted. */
export function namesPeople(unit: string): boolean {
  const text = unit.normalize("NFC").trim().replace(/\s+/gu, " ").replace(NUMBER_OF, "");
  const [head = ""] = ` ${text} `.split(BEHIND);
  const words = head.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return words.some((word) => PEOPLE.has(word)) && !words.some((word) => THINGS.has(word));
}
