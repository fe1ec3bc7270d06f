import { plainWords } from "./view.ts";

/** Words of a header that announce data about one person, as whole words, in nl, fr and en. */
const TELLING =
  /(^|[^\p{L}])((voor|achter|familie|roep)?na(a)?m(en)?|(pre|pré)?noms?|first ?name|last ?name|surname|full ?name|name|naam client|geboorte(datum|dag|jaar|plaats)?|geboren( op| te)?|geb|ne(\(e\)|e)? le|(date|annee|lieu|jour) de naissance|naissance|born( on)?|(date|year|place) of birth|birth ?(date|year)|birthday|dob|adres(sen)?|adresse|address|straat|rue|street|huisnummer|gsm(-?nummer)?|mobile|telefoon(nummer)?|tel(nr)?|telephone|phone|e-?mail(adres)?|mail|courriel|rijksregister(nummer|nr)?|registre national|national (register )?number|niss|insz|bsn|burgerservicenummer|bis-?nummer|rrn|nrn|dossier(nummer|nr)?|client(en)?(nummer|nr|id|code)?|beneficiaire|numero de dossier|case (number|id)|client (number|id)|cli[eë]nt(nummer|nr|id)?|patient(nummer)?|bewoner|hulpvrager|deelnemer(snummer|nr|id)?|opmerking(en)?|remarque(s)?|remark(s)?|comment(s|aire|aires)?|notities|notes?|iban|rekening(nummer)?|compte bancaire|handtekening|signature|identiteitskaart(nummer)?|paspoort(nummer)?|(passeport|passport)( number| no| nr)?|carte d'identite|identity card( number)?|vreemdelingen(nummer|nr)|(ov|dvz)[- ]?(nummer|nr)|numero (oe|sp)|verblijfskaart(nummer)?|carte de sejour|rijbewijs(nummer)?|latitude|longitude|gps)($|[^\p{L}])/u;

/** Counts of people are figures about a group: `aantal cliënten` announces nobody. */
const COUNTING =
  /(^|[^\p{L}])(aantal(len)?|nombre|nbre|nb|number of|count|som|totaal|total|gemiddelde?|moyenne|mean|percentage|pct|%|aandeel|part)($|[^\p{L}])/u;
/** Names of things that are no people. */
const OF_THINGS =
  /(indicator|partner|organisati|dienst|gemeente|commune|project|activiteit|regio|school|dimension|file ?name|indicateur|unit|series|column|field|variable)/u;

/** `Née` is a birth; without its accent it is the Dutch for no. */
const NEE = /(^|[^\p{L}])née?(\(e\))?($|[^\p{L}])/u;

/** Words that announce one person whatever else the table holds; remarks and names may be those of things. */
const OF_ONE_PERSON =
  /(^|[^\p{L}])(voornaam|achternaam|familienaam|roepnaam|prenoms?|first ?name|last ?name|surname|geboortedatum|geboortedag|geboren( op)?|date de naissance|ne(\(e\)|e)? le|date of birth|birth ?date|birthday|dob|gsm(-?nummer)?|rijksregister(nummer|nr)?|registre national|niss|insz|bsn|burgerservicenummer|bis-?nummer|rrn|nrn|client(en)?(nummer|nr|id|code)|dossier(nummer|nr)|numero de dossier|case (number|id)|client (number|id)|patient(nummer)?|deelnemer(snummer|nr|id)|identiteitskaart(nummer)?|paspoort(nummer)?|(passeport|passport)( number| no| nr)?|carte d'identite|identity card( number)?|vreemdelingen(nummer|nr)|(ov|dvz)[- ]?(nummer|nr)|numero (oe|sp)|verblijfskaart(nummer)?|carte de sejour|rijbewijs(nummer)?)($|[^\p{L}])/u;

/** True for words (see `plainWords`) that announce a figure about a group. */
export function isOfGroups(words: string): boolean {
  return COUNTING.test(words);
}

/** True for words that announce something that is no person. */
export function isOfThings(words: string): boolean {
  return OF_THINGS.test(words);
}

/** True for a header that announces data about one person. */
export function isTellingHeader(name: string): boolean {
  const text = plainWords(name);
  const telling = TELLING.test(text) || NEE.test(name.slice(0, 200).normalize("NFC").toLowerCase());
  return telling && !isOfGroups(text) && !isOfThings(text);
}

/** Words that announce one person where they are the whole header: in `Fire name (county)` a fire has the name. */
const ALONE =
  /^(na(a)?m(en)?|noms?|name|full ?name|naam client|nom du client|client name|adres(sen)?|adresse|address|straat|rue|street|huisnummer|mobile|telefoon(nummer)?|tel(nr| nr)?|telephone|phone( number)?|e ?mail ?(adres|address)?|mail|courriel|geboren te|geboorte(plaats|jaar)|lieu de naissance|place of birth|naissance|dossier|beneficiaire|client(e|en)?|patient|bewoner|hulpvrager|deelnemer|opmerking(en)?|remarques?|remarks?|comment(s|aires?)?|notities|notes?|iban|rekening(nummer)?|compte bancaire|handtekening|signature|latitude|longitude|gps)$/u;

/** True for a header that leaves little doubt: the rule speaks, where an import only asks. */
export function isSurelyTelling(name: string): boolean {
  const words = plainWords(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return isHeaderOfPeople(name) || (isTellingHeader(name) && ALONE.test(words));
}

/** True for a header that only a list of people has. */
export function isHeaderOfPeople(name: string): boolean {
  return isTellingHeader(name) && OF_ONE_PERSON.test(plainWords(name));
}

/** People who work with others, or stand beside them: under such a word names stand, though there be few. */
const ROLE_OF_PERSON =
  /(^|[^\p{L}])(contact ?(persoon|personen|person|people|name)s?|personnes? (de contact|contact|de reference|de confiance)|aanspreek(persoon|personen|punt)|vertrouwenspersonen?|vertrouwenspersoon|referentiepersoon|referent(e|es|s)?|verantwoordelijken?|(mede|hoofd|project|team)verantwoordelijken?|responsables?|person in charge|responsible( person)?|(woon|traject|job|gezins|leerling|thuis|individuele? ?)?begeleid(ster|er)s?|accompagna(teur|trice|teurs|trices|nt|nts)|hulpverle(ne|en)(r|rs|ster|sters)|zorgverleners?|intervenant(e|es|s)?|(maatschappelijk|sociaal|straathoek|jeugd|jongeren|opbouw|outreachend|case) ?(werker|werkster|assistent|assistente)s?|(assistant(e|es|s)?|travailleu(r|rs|se|ses)) soci(al|ale|aux|ales)|soignant(e|es|s)?|educat(eur|rice|eurs|rices)|opvoed(er|ster)s?|case ?(manager|worker|handler)s?|(social|support|key|youth|outreach) ?workers?|worker|carers?|counsell?ors?|coach(es)?|mentor(en|es|s)?|tutor(en|s)?|tuteurs?|tutrices?|buddy'?s?|tolk(en)?|interpretes?|interpreters?|vrijwillig(er|ers|ster|sters)|benevoles?|volunteers?|medewerk(er|ers|ster|sters)|collaborat(eur|rice|eurs|rices)|(employee|staff( member)?)s?|coordinat(or|oren|ors|eur|rice|eurs|rices)|(huis|behandelend ?)?arts|medecin( traitant)?|doctor|psycholo(og|oog|gue|gist)|leerkracht(en)?|enseignant(e|es|s)?|titularis|titulaire|teachers?|voogd(en)?|guardians?|bewindvoerders?|administrat(eur|rice) de biens|ingevuld door|rempli par|filled in by|entered by|opgemaakt door)($|[^\p{L}])/u;

/** Beside such a word a kind of people is meant, not a person. */
const KIND_OF =
  /(^|[^\p{L}])(soort|type|types|functie|fonction|function|rol|role|statuut|statut|status|kind|categorie|category|groep|groupe|group|dienst|service|team|equipe|met|avec|with|zonder|sans|without|heeft|has|tevreden(heid)?|satisfaction)($|[^\p{L}])/u;

/** True for a header that names somebody by what they do: `Begeleider`. Figures may stand under it as well. */
export function isRoleHeader(name: string): boolean {
  const words = plainWords(name).replace(/[-._]/gu, " ");
  return ROLE_OF_PERSON.test(words) && !isOfGroups(words) && !KIND_OF.test(words);
}
