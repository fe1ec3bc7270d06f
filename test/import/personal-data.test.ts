import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signOfColumn } from "../../src/import/personal-data.ts";
import { isTellingHeader } from "../../src/personal/header.ts";
import { isIban } from "../../src/personal/iban.ts";
import { isNationalNumber } from "../../src/personal/national-number.ts";

const nobody = () => false;

describe("a header that announces one person", () => {
  test.each(
    "Naam|Voornaam|Familienaam|Nom|Prénom|Nom de famille|Name|First name|Geboortedatum|Date de naissance|Adres|Adresse|Straat|GSM|Gsm-nummer|Tel.|Tel nr|Telefoonnummer|E-mail|E-mailadres|Courriel|Rijksregisternummer|INSZ|NISS|N° de registre national|Dossiernr|Dossiernummer|Cliëntnummer|Client ID|Opmerking|Opmerkingen|Remarques|Comments|NAAM_CLIENT|Naam/voornaam|IBAN|Rekeningnummer".split(
      "|",
    ),
  )("%s", (header) => {
    expect(isTellingHeader(header)).toBe(true);
  });
});

describe("a header that announces a figure, or a thing", () => {
  test.each(
    "Aantal|Aantal cliënten|Nombre de bénéficiaires|Number of clients|Jaar|Naam indicator|Naam organisatie|Partner|Gemeente|Geslacht|Leeftijd|Teller|Noemer|Status|Regio|Nombre|Nomenclatuur|Telling|Telwaarde|Adressen aantal".split(
      "|",
    ),
  )("%s", (header) => {
    expect(isTellingHeader(header)).toBe(false);
  });
});

describe("values that belong to one person", () => {
  test.each([
    ["85.07.30-033.28", true],
    ["85073003328", true],
    ["17 07 30 033 84", true],
    ["85.07.30-033.29", false],
    ["85.47.30-033.19", isBis("854730033")],
    ["12345678901", false],
    ["2025", false],
  ])("%s as a national number: %s", (text, expected) => {
    expect(isNationalNumber(text)).toBe(expected);
  });

  test("every number made by the rule is recognised, BIS numbers too", () => {
    const date = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(0, 20, 40),
    );
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 997 }),
        fc.boolean(),
        ([year, month, day, more], order, after2000) => {
          const two = (number: number) => String(number).padStart(2, "0");
          const first = `${two(year)}${two(month + more)}${two(day)}${String(order).padStart(3, "0")}`;
          const check = 97 - (Number(after2000 ? `2${first}` : first) % 97);
          expect(isNationalNumber(first + two(check))).toBe(true);
        },
      ),
    );
  });

  test("an account number by its check", () => {
    expect(isIban("BE68 5390 0754 7034")).toBe(true);
    expect(isIban("BE68 5390 0754 7035")).toBe(false);
  });

  test.each([
    [["jan@voorbeeld.be"], "e-mail"],
    [["0470 12 34 56"], "telephone"],
    [["+32 470 12 34 56"], "telephone"],
    [["0470123456"], "telephone"],
    [["BE68539007547034"], "iban"],
    [["An Maes", "Jan De Smet", "Els Van den Berg", "Piet Claes", "Nora El Amrani"], "names"],
    [["12/01/2025", "0,5", "0.12345678", "1 234", "2025-01-01"], undefined],
    [["Sint-Niklaas", "Gent", "Brugge", "Kortrijk", "Aalst"], undefined],
  ] as const)("%j is %s", (values, sign) => {
    expect(signOfColumn("X", values, nobody)).toBe(sign);
  });

  test.each(
    "Contactpersoon|Contact persoon|Contact person|Personne de contact|Verantwoordelijke|Projectverantwoordelijke|Responsable|Begeleider|Woonbegeleidster|begeleiders|Hulpverlener|Hulpverleners|Intervenant|Travailleur social|Assistante sociale|Maatschappelijk werker|Case manager|Caseworker|Social worker|Éducateur|Mentor|Tolk|Vrijwilliger|Bénévole|Coördinator|Ingevuld door|TRAJECT_BEGELEIDER".split(
      "|",
    ),
  )("%s: a few names under it are those of people", (header) => {
    for (const names of [
      ["An Maes", "An Maes"],
      ["Els", "Fatima", "", "Els"],
      ["maes an", "OCMW Gent"],
    ])
      expect(signOfColumn(header, names, nobody), names.join()).toBe("names");
    for (const others of [
      ["12", "14"],
      ["ja", "nee"],
      ["Ja", "Nee"],
      ["", ""],
      ["OCMW Gent", "CAW Waasland", "Dienst Wonen"],
      ["onbekend"],
    ])
      expect(signOfColumn(header, others, nobody), others.join()).toBeUndefined();
    expect(signOfColumn(header, ["An Maes"], () => true)).toBeUndefined();
  });

  test.each(
    "Aantal begeleiders|Soort hulpverlener|Type intervenant|Functie verantwoordelijke|Met begeleider|Nombre de bénévoles|Tevreden over begeleider|Partner|Contacten|Artikel|Begeleiding".split(
      "|",
    ),
  )("%s: no people stand under it", (header) => {
    expect(signOfColumn(header, ["Vast", "Los", "Vast"], nobody)).toBeUndefined();
  });

  test("names of partners are nobody's", () => {
    const values = ["Huis Noord", "Huis Zuid", "Huis Oost", "Huis West", "Huis Midden"];
    expect(signOfColumn("X", values, nobody)).toBe("names");
    expect(signOfColumn("Naam", values, () => true)).toBeUndefined();
  });
});

function isBis(first: string): boolean {
  return 97 - (Number(first) % 97) === 19 || 97 - (Number(`2${first}`) % 97) === 19;
}
