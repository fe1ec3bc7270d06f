import type { PersonalKind } from "../../../findings/personal-kinds.ts";
import { list } from "../../list.ts";
import { oneLine, quote } from "../../quote.ts";
import { among } from "../among.ts";
import { byProblem, bySign, chosen, movedOf } from "../choices.ts";
import type { PeopleRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord, number, period } = words;

const KINDS: { readonly [K in PersonalKind]: string } = {
  "national-number": "een rijksregisternummer of BIS-nummer",
  bsn: "een Nederlands burgerservicenummer",
  nir: "een Frans socialezekerheidsnummer",
  "id-document": "het nummer van een paspoort, kaart of vreemdelingendossier",
  iban: "een rekeningnummer",
  "e-mail": "een e-mailadres van één persoon",
  telephone: "een telefoonnummer",
  "birth-date": "een geboortedatum",
  address: "een adres met huisnummer",
  coordinates: "een plaats tot op enkele huizen",
  name: "een naam naast een leeftijd",
  header: "de naam van een kolom over één persoon",
};

const PLACES = {
  text: "Hier staat",
  cell: "In deze cel staat",
  header: "In de kop van deze tabel staat",
  name: "In de naam van dit bestand of deze map staat",
  ref: "In de naam van deze branch of tag staat",
} as const;

/** Numbers with a check, and addresses with a sign of their own: there is no doubt about these. */
const SURE: ReadonlySet<PersonalKind> = new Set([
  "national-number",
  "bsn",
  "nir",
  "iban",
  "e-mail",
  "birth-date",
]);
const NATIONAL: ReadonlySet<PersonalKind> = new Set(["national-number", "bsn", "nir"]);

const SIGNS = {
  columns: (columns: string) => `alleen een lijst van mensen heeft ${columns}`,
  key: (columns: string) => `elke rij heeft een eigen ${columns}, en er staat geen telling in`,
  names: (columns: string) => `er staan voornamen in naast wat iets over elk van hen zegt (${columns})`,
  "unique-rows": (columns: string) =>
    `meer dan de helft van de rijen is de enige met haar ${columns}, en er staat geen telling in`,
};

const UNSEARCHED = {
  binary: () => "Dit bestand is geen tekst: er is niet in gezocht naar gegevens over mensen.",
  "in-part": () =>
    "In dit bestand staan tekens die geen tekst zijn: er is maar in gezocht voor zover het te lezen is.",
  "too-large": (limit: string) =>
    `Dit bestand is groter dan ${oneLine(limit, 20)}: er is niet in gezocht naar gegevens over mensen.`,
  unreadable: () => "Dit bestand kan niet gelezen worden: er is niet in gezocht naar gegevens over mensen.",
};

/** Data about people, and where nobody could look for them. */
export const people: SentencesOf<PeopleRule> = {
  "personal-data": {
    message: ({ kind, value, in: place }) => {
      if (kind === "header") return `De kolom ${quote(value)} kondigt gegevens over één persoon aan.`;
      return SURE.has(kind)
        ? `${PLACES[place]} ${KINDS[kind]}: ${quote(value)}.`
        : `${PLACES[place]} wat lijkt op ${KINDS[kind]}: ${quote(value)}.`;
    },
    why: "Wie de cijfers deelt, mag niemand kunnen herkennen, en wat eenmaal in git staat, blijft in de geschiedenis.",
    help: ({ kind }) => {
      if (NATIONAL.has(kind))
        return "Haal het nummer weg; hiervoor bestaat geen uitzondering. Is het al bewaard in git of gedeeld, meld het dan vandaag nog aan wie bij jullie over privacy gaat.";
      if (kind === "header")
        return "Laat de kolom weg: hier horen enkel tellingen van groepen. Gaat ze niet over mensen, geef ze dan een andere naam, of noteer een uitzondering met `kind: header`, `reviewed_by` en `until`.";
      return `Haal het weg, of vervang het door een rol of een groep. Mag het hier staan, noteer dan in impact.yaml een uitzondering met \`kind\` ${quote(kind)}, \`reviewed_by\` en \`until\`.`;
    },
  },
  "records-of-people": {
    message: ({ sign, columns, rows }) =>
      `Deze tabel van ${number(rows)} rijen lijkt op één rij per persoon: ${bySign(
        SIGNS,
        sign,
      )(
        list(
          columns.map((column) => quote(column)),
          "nl",
        ),
      )}.`,
    why: "Met enkele kenmerken naast elkaar is iemand te herkennen, ook zonder naam.",
    help: () =>
      "Bewaar dit bestand buiten de map van de coalitie en tel het eerst op per groep, bijvoorbeeld met `impact import`. Gaat het niet over mensen, noteer dan een uitzondering met `reviewed_by` en `until`.",
  },
  "unsearched-file": {
    message: ({ problem, limit = "" }) => byProblem(UNSEARCHED, problem)(limit),
    why: "Ook een foto, een pdf of een rekenblad kan over iemand gaan.",
    help: () => "Kijk zelf of er niemand in te herkennen is.",
  },
  "small-group": {
    message: ({ indicator, period: when, column, minimum, ...cell }) =>
      `${quote(indicator)}${among(cell)} telt in ${period(when)} minder dan ${number(minimum)} mensen (${quote(column)}, of wie er overblijft).`,
    why: "In een groep van enkelen zijn mensen te herkennen, en wie de bestanden krijgt, leest mee.",
    help: () =>
      "Neem kleine groepen of periodes samen, laat de uitsplitsing weg, of noteer het cijfer als `withheld`. Mogen kleine aantallen in de bestanden staan, haal dan `in_data` weg bij `privacy`.",
  },
  "small-revision": {
    message: ({ figure, release, minimum }) =>
      `${quote(figure)} verschilt van wat in ${quote(release)} gepubliceerd werd, met minder dan ${number(minimum)} mensen.`,
    why: "Wie beide cijfers naast elkaar legt, ziet een groepje van enkelen; daarom blijft het nieuwe cijfer verborgen.",
    help: () =>
      "Kijk na of het klopt. Is het juist, wacht dan tot er meer verandert, of publiceer het cijfer pas als het definitief is.",
  },
  "release-without-indicator": {
    message: ({ kind, id, release }) =>
      `In ${quote(release)} werden cijfers gepubliceerd van ${quote(id)} (${kindWord(kind)}); onder die naam zijn er nu geen.`,
    why: "Met die cijfers kan niet meer rekening gehouden worden, als er nieuwe over dezelfde mensen bij komen. Waar ze onder een andere naam kunnen doorgaan, blijven nieuwe cijfers verborgen.",
    help: ({ kind, id }) =>
      `Is er nu een andere naam, zet dan de oude daar bij \`previously\`: dan tellen de publicaties weer mee. Is het gestopt, zet dan ${quote(`${kind}:${id}`)} in de lijst \`ended\` onder \`privacy\` in impact.yaml.`,
  },
  "release-changed": {
    message: ({ release, problem }) =>
      problem === "edited"
        ? `${quote(release)} zegt niet meer wat er stond toen het gepubliceerd werd.`
        : `${quote(release)} heeft geen controlegetal: of er een regel veranderd of weg is, is niet te zien.`,
    why: "Wat anderen in handen hebben, verandert niet mee met een bestand; naast een verslag dat niet meer is wat het was, kan niemand nagaan wat zij weten.",
    help: ({ problem }) =>
      problem === "edited"
        ? "Haal het bestand terug zoals het was, uit git bijvoorbeeld; tot dan wordt over mensen niets getoond dan wat andere publicaties tonen. Een verbetering komt in een nieuwe publicatie."
        : "Kijk zelf na, in git bijvoorbeeld, of het bestand nog is zoals het was toen het gepubliceerd werd.",
  },
  "release-removed": {
    message: ({ release }) =>
      `Git bewaart een verslag van wat in ${quote(release)} gepubliceerd werd; bij de bestanden is het weg.`,
    why: "Wie dat rapport heeft, houdt het. Zonder het verslag ervan kan het volgende ervan afgetrokken worden.",
    help: () =>
      "Haal het bestand terug uit git, onder zijn eigen naam. Is het nooit gepubliceerd, noteer dan in impact.yaml een uitzondering voor dit bestand, met die reden.",
  },
  "goalpost-moved": {
    message: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: `${quote(thing)} is weg terwijl er cijfers van waren, en deze verandering geeft geen reden.`,
        claim: `${quote(key)} van ${quote(thing)} werd sterker zonder nieuw bewijs, en deze verandering geeft geen reden.`,
        "claimed-of": `${quote(thing)} gaat nu over een ander onderdeel van de theorie (${quote(key)}), zonder nieuw bewijs daarvoor, en deze verandering geeft geen reden.`,
        protection: `${quote(key)} van ${quote(thing)} beschermt mensen minder dan voorheen, en deze verandering geeft geen reden.`,
        settings: `${quote(key)} in ${quote(thing)} beschermt mensen minder dan voorheen, en deze verandering geeft geen reden.`,
        target: `${quote(key)} van ${quote(thing)} is anders terwijl er al cijfers zijn, en deze verandering geeft geen reden.`,
        check: `${quote(key)} in ${quote(thing)} laat een controle minder wegen die waakt over mensen, over wat gepubliceerd is of over de lat, en deze verandering geeft geen reden.`,
        definition: `${quote(key)} van ${quote(thing)} is anders terwijl er al cijfers zijn, en deze verandering geeft geen reden.`,
        yardstick: `${quote(key)} van ${quote(thing)} is anders terwijl er al cijfers zijn, en deze verandering geeft geen reden.`,
      }),
    why: "Wie de lat na de sprong verlegt, haalt ze altijd. Met een reden erbij ziet iedereen dat het in alle openheid gebeurde.",
    help: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: "Schrijf op waarom: een leerpunt onder learning/ in deze zelfde verandering, dat het in zijn tekst met naam noemt. Of zet het terug.",
        target:
          "Schrijf op waarom: `because` bij de streefwaarde, of een leerpunt onder learning/ in deze zelfde verandering dat de indicator bij `changes` noemt. Of zet het terug.",
        claim:
          "Voeg het bewijs toe dat de claim sterker maakt, of schrijf op waarom: een leerpunt onder learning/ in deze zelfde verandering dat de claim bij `changes` noemt. Of zet het terug.",
        "claimed-of":
          "Voeg bewijs toe voor wat ze nu beweert, of schrijf op waarom: een leerpunt onder learning/ in deze zelfde verandering dat de claim bij `changes` noemt. Of zet het terug.",
        protection:
          "Zet het terug. Is het zo bedoeld, schrijf dan op waarom: een leerpunt onder learning/ in deze zelfde verandering dat dit bij `changes` noemt.",
        settings:
          "Zet het terug. Is het zo bedoeld, schrijf dan op waarom: een leerpunt onder learning/ in deze zelfde verandering, met `impact.yaml` in zijn tekst.",
        check:
          "Zet het terug. Is het zo bedoeld, schrijf dan op waarom: een leerpunt onder learning/ in deze zelfde verandering, met `impact.yaml` in zijn tekst.",
        definition:
          "Schrijf op waarom: een regel bij `definition_since` van de indicator, of een leerpunt onder learning/ in deze zelfde verandering dat het bij `changes` noemt. Of zet het terug.",
        yardstick:
          "Schrijf op waarom: een leerpunt onder learning/ in deze zelfde verandering dat het bij `changes` noemt. Of zet het terug.",
      }),
  },
  "protection-lowered": {
    message: ({ problem, id = "", minimum = 1, least = 1, unit = "", release = "" }) =>
      chosen(problem, {
        minimum:
          minimum <= 1
            ? "Met `minimum_count: 1` is geen enkele groep te klein om te tonen."
            : `Met \`minimum_count: ${number(minimum)}\` zijn alleen groepen van één persoon te klein om te tonen.`,
        "lower-minimum": `${quote(id)} vraagt een minimum van ${number(minimum)}, lager dan dat van de hele coalitie (${number(least)}); het hoogste geldt.`,
        counts: `${quote(id)} zegt dat er geen mensen geteld worden, maar de eenheid zegt van wel: ${quote(unit)}.`,
        source: `${quote(id)} heet openbare statistiek, en nergens staat waar die te vinden is.`,
        released: `In ${quote(release)} werden cijfers van ${quote(id)} gepubliceerd als cijfers over mensen, of zonder te zeggen waarover; nu heten ze over iets anders te gaan, of openbaar te zijn.`,
      }),
    why: "Wat buiten de bescherming valt, wordt getoond zoals het is, ook waar het over één persoon gaat.",
    help: ({ problem }) =>
      chosen(problem, {
        minimum: "Gebruikelijk is 5 of 10. Is het zo bedoeld, noteer dan een uitzondering met de reden.",
        "lower-minimum":
          "Haal het hier weg, of verlaag dat in impact.yaml als het voor alles bedoeld is; een indicator kan alleen meer vragen.",
        counts:
          "Schrijf `counts: people` of `counts: households`; of een eenheid die zegt wat er geteld wordt.",
        source:
          "Geef de `url` waar iedereen deze cijfers kan opzoeken. Zijn ze niet gepubliceerd, kies dan een andere `kind`.",
        released:
          "Schrijf `counts` en `source` zoals ze waren. Cijfers van de periodes in die publicatie blijven verborgen waar ze anders zijn dan wat daar staat; die van andere periodes niet.",
      }),
  },
};
