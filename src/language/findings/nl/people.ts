import type { PersonalKind } from "../../../findings/personal-kinds.ts";
import { list } from "../../list.ts";
import { oneLine, quote } from "../../quote.ts";
import { among } from "../among.ts";
import { byProblem, bySign } from "../choices.ts";
import type { PeopleRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { number, period } = words;

const KINDS: { readonly [K in PersonalKind]: string } = {
  "national-number": "een rijksregisternummer of BIS-nummer",
  bsn: "een Nederlands burgerservicenummer",
  nir: "een Frans socialezekerheidsnummer",
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
  columns: (columns: string) => `${columns} heeft alleen een lijst van mensen`,
  key: (columns: string) => `elke rij heeft een eigen ${columns}, en er staat geen telling in`,
  "unique-rows": (columns: string) =>
    `meer dan de helft van de rijen is de enige met haar ${columns}, en er staat geen telling in`,
};

const UNSEARCHED = {
  binary: () => "Dit bestand is geen tekst: er is niet in gezocht naar gegevens over mensen.",
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
    message: ({ indicator, release }) =>
      `In ${quote(release)} werden cijfers gepubliceerd van ${quote(indicator)}; die indicator is er niet (meer).`,
    why: "Met die cijfers kan niet meer rekening gehouden worden, als er nieuwe over dezelfde mensen bij komen.",
    help: () =>
      "Dit is in orde als de indicator echt gestopt is. Kreeg hij een andere naam, kijk dan zelf na wat beide cijfers samen verraden.",
  },
};
