import { describe, expect, test } from "vitest";
import { detect } from "../../src/personal/detect.ts";
import type { TextContext } from "../../src/personal/hit.ts";

const kinds = (text: string, context?: TextContext) => detect(text, context).map(({ kind }) => kind);

describe("a national number is seen", () => {
  test.each([
    ["digits of another width", "８５０７３０９９９３２"],
    ["Arabic digits", "٨٥٠٧٣٠٩٩٩٣٢"],
    ["Devanagari digits", "८५०७३०९९९३२"],
    ["mathematical digits", "𝟖𝟓𝟎𝟕𝟑𝟎𝟗𝟗𝟗𝟑𝟐"],
    ["signs that nobody sees", "85\u200b07\u200b30\u2060999\u200e32"],
    [
      "one of them after each digit",
      "8\u200b5\u200b0\u200b7\u200b3\u200b0\u200b9\u200b9\u200b9\u200b3\u200b2",
    ],
    ["quotes", "85'07'30'999'32"],
    ["middle dots", "85·07·30-999·32"],
    ["a fraction slash", "85⁄07⁄30-999⁄32"],
    ["digit by digit", "8 5 0 7 3 0 9 9 9 3 2"],
    ["digit by digit, dashes", "8-5-0-7-3-0-9-9-9-3-2"],
    ["nr before the serial", "85.07.30 nr. 999.32"],
    ["a program's whole number", "85073099932.0"],
    ["a spreadsheet's power of ten", "8.5073099932E+10"],
    ["the same with a comma", "8,5073099932E+10"],
    ["an apostrophe of a spreadsheet", "'85073099932"],
    ["an escape of JSON and YAML", "\\u00385073099932"],
    ["a character reference", "&#56;5073099932"],
    ["references between the groups", "85&nbsp;07&nbsp;30&#8209;999&#46;32"],
    ["an address on the web", "85%2E07%2E30%2D999%2E32"],
    ["bold in Markdown", "85.**07**.30-999.32"],
    ["tags of HTML", "85.07.30-<b>999</b>.32"],
    ["a line that goes on", "number 85.07.30\n  999.32"],
    ["a comment that goes on", "# 85.07.30-\n# 999.32"],
    ["a quotation that goes on", "> 85.07.30-\n> 999.32"],
    ["the year in full", "1985.07.30-999.32"],
    ["the day first", "30.07.85-999.32"],
    ["cells of a Markdown table", "| rijksregister | serial |\n|---|---|\n| 850730 | 99932 |"],
    ["a list of JSON", '"niss": ["85", "07", "30", "999", "32"]'],
    ["thousands", "INSZ 85,073,099,932"],
    ["odd groups", "rijksregisternummer 850.730.999.32"],
    ["the year in full, bare", "registre national 1985073099932"],
    ["commas", "85,07,30,999,32"],
    ["commas and a dash", "nr 85,07,30-999,32."],
    ["behind a year and a slash", "10.2024/85073099932"],
    ["behind what is no publisher", "10.1234/85073099932"],
    ["behind a publisher, where a word says it", "10.1016/85073099932 (rijksregisternummer)"],
    ["further on behind a slash", "10.1016/x;85073099932"],
    ["base64", "id: ODUwNzMwOTk5MzI="],
    ["base64 with a line break in it", '"ODUuMDcuMzAtOTk5LjMyCg=="'],
  ])("%s", (_, text) => expect(kinds(text)).toEqual(["national-number"]));

  test("also without the zeros that a spreadsheet takes away", () => {
    // 01.02.03-999.23, born 2001.
    const check = String(97 - (2010203999 % 97)).padStart(2, "0");
    const cell = `10203999${check}`;
    expect(kinds(cell, { form: "cell", header: "rijksregisternummer" })).toEqual(["national-number"]);
    expect(kinds(cell, { form: "cell", header: "value" })).toEqual([]);
  });

  test("and masked where it stands", () => {
    const text = "x &#56;5073099932 y";
    const [hit] = detect(text);
    expect(text.slice(hit?.from, hit?.to)).toBe("&#56;5073099932");
    expect(hit?.masked).not.toContain("5073");
    const [unseen] = detect("a 85\u200b0730\u200b99932\u200b b");
    expect([unseen?.from, unseen?.to, unseen?.masked.length]).toEqual([2, 15, 13]);
  });
});

describe("other kinds are seen", () => {
  test.each([
    ["gsm 470 12 34 56", "telephone"],
    ["https://wa.me/32470123456", "telephone"],
    ["＋32470123456", "telephone"],
    ["+49 151 12345678", "telephone"],
    ["+212 6 12 34 56 78", "telephone"],
    ["Tel0470123456", "telephone"],
    ["jan.peeters (at) gmail.com", "e-mail"],
    ["jan.peeters[at]gmail[dot]com", "e-mail"],
    ["jan.peeters%40gmail.com", "e-mail"],
    ["jan.peeters&#64;gmail.com", "e-mail"],
    ["BE68  5390  0754  7034", "iban"],
    ["BE68_5390_0754_7034", "iban"],
    ["2 69 05 49 588 157/80", "nir"],
    ["BSN\n111222333", "bsn"],
    ["dob: 07/30/1985", "birth-date"],
    ["geboortedatum: 19850730", "birth-date"],
    ["d.o.b. 30/07/1985", "birth-date"],
    ["KERKSTRAAT 12", "address"],
    ["woont kerkstraat 12", "address"],
    ["Kerkstraat nr. 12", "address"],
    ["Korte Meer 4, 9000 Gent", "address"],
    ["50,84673; 4,35247", "coordinates"],
    ["4.35247 50.84673", "coordinates"],
    ["Jan is 17 jaar", "name"],
    ["Nadia a 34 ans.", "name"],
    ["Mary is 17 years old", "name"],
    ["Mary, aged 17", "name"],
    ["de 17-jarige Jan", "name"],
    ["17-year-old Mary", "name"],
    ["Jan (17j)", "name"],
    ["Jan (17)", "name"],
    ["- Élise Dubois (34) woont hier", "name"],
    ["Amina, 34, alleenstaande moeder", "name"],
    ["piet at gmail dot com", "e-mail"],
    ["jan.peeters at gmail.com", "e-mail"],
    ["jan punt peeters apenstaartje gmail punt com", "e-mail"],
    ["jan.peeters(apenstaartje)gmail.com", "e-mail"],
    ["jan.peeters[@]gmail.com", "e-mail"],
    ["jan {at} gmail {dot} com", "e-mail"],
    ["sofie arobase maison-est point be", "e-mail"],
    ["nul vier zeven nul één twee drie vier vijf zes", "telephone"],
    ["zéro quatre sept zéro, un deux, trois quatre, cinq six", "telephone"],
    ["plus three two four seven zero one two three four five six", "telephone"],
    ["acht vijf nul zeven drie nul negen negen negen drie twee", "national-number"],
    ["Korenmarkt 4 bus 3", "address"],
    ["Korte Meer 4 bte 2", "address"],
    ["Grote Markt 21", "address"],
    ["Lange Dreef 4", "address"],
    ["Grand-Place 3", "address"],
    ["woont in de veemarkt 12", "address"],
    ["woont bij CAW Oost, Kerkstraat 12", "address"],
    ["verjaart op 12/3/85", "birth-date"],
    ["son anniversaire : 12/03/1985", "birth-date"],
    ["project, verjaardag Amina 12/3/85", "birth-date"],
    ["vreemdelingennummer 8123456", "id-document"],
    ["OV 8.123.456", "id-document"],
    ["dossier DVZ 8.123.456", "id-document"],
    ["dossier OE n° 8.123.456", "id-document"],
    ["n° de sûreté publique 8.123.456", "id-document"],
    ["paspoort EN123456", "id-document"],
    ["het nummer van het paspoort: GA 123456", "id-document"],
    ["identiteitskaart 591-1234567-89", "id-document"],
    ["verblijfskaart B 123456789", "id-document"],
    ["Jan, cliënt van OCMW Mechelen, 015 44 51 11", "telephone"],
    ["begeleid door het CAW\nKerkstraat 5, 9000 Gent", "address"],
    ["CAW Oost\nJan Peeters\nKerkstraat 5, 9000 Gent", "address"],
    ["OCMW Mechelen, Jan Peeters, 015 44 51 11", "telephone"],
    ["OCMW Mechelen, 0470 12 34 56", "telephone"],
  ] as const)("%s", (text, kind) => expect(kinds(text)).toContain(kind));

  test.each([
    ["470123456", "gsm", "telephone"],
    ["32470123456", "gsm", "telephone"],
    ["31258", "geboortedatum", "birth-date"],
    ["30/07/1985", "né(e) le", "birth-date"],
    ["30 jul 85", "DOB", "birth-date"],
    ["111222333.0", "BSN", "bsn"],
    ["50.84673", "y_coord", "coordinates"],
  ] as const)("%s under %s", (text, header, kind) => {
    expect(kinds(text, { form: "cell", header })).toEqual([kind]);
  });
});

describe("nobody is seen in", () => {
  test.each([
    "RSZ 0123456789",
    "sha256 0123456789abcdef0123456789abcdef",
    "01 02 03 04 05",
    "art. 02.03.04.05.06",
    "dossier 02/2024/0123",
    "0411 222 333 euro",
    "Tel: 09 123 45 67, info@huis.be",
    "you@example.com",
    "2024-01-15T10:30:00.123+02:00",
    "08:21:30.123+02",
    "85,073,099,932",
    "12, 05, 17, 123, 45",
    "Sint-Jan, 17 jaar werking",
    "Huis Sofia, 12 jaar",
    "vzw De Brug (15 jaar)",
    "Rapid Re-Housing, 2 years",
    "Mortality, 5 years",
    "Sint Jan, 17 bewoners",
    "Busch-Geertsema (2013)",
    "Padgett et al., 2016",
    "Y., 19 jaar",
    "Gent (17)",
    "Jongeren (12), Vrouwen (9)",
    "Jan (17), Feb (13), Mar (12)",
    "Sint-Jan (17)",
    "Huis Jan (17)",
    "Martin et al. (17)",
    "Jan (2017)",
    "Look at google dot com",
    "Find us at our-site dot org",
    "info at caw dot be",
    "one two three four five six seven eight nine",
    "nul een twee drie vier vijf zes zeven acht negen",
    "acht vijf nul zeven drie nul negen negen negen drie drie",
    "mean 45.1234, 12.5678",
    "50.1234, 12.5678",
    "Werkplein 3",
    "kerkstraat 12",
    "Zetel: Kerkstraat 12, 9000 Gent",
    "Openingsuren: 9.00-12.00 en 13.30-17.00",
    "git@github.com:org/repo.git",
    "10.1016/85073099932",
    "doi 10.1234/85073099932",
    "85,07,30,999,32,12",
    "1,85,07,30,999,32",
    "12,05,17,123,45\n85,07,30,999,32\n11,02,13,456,77",
    "ODUwNzMwOTk5MzM=",
    "TWFuIGlzIGRpc3Q=",
    "OCMW Mechelen, 015 44 51 11",
    "CPAS de Namur : 081 33 70 00",
    "Stad Mechelen, Grote Markt 21, 2800 Mechelen, tel. 015 44 51 11",
    "Stadhuis, Grote Markt 21",
    "Hôtel de Ville, Grand-Place 1, 1000 Bruxelles",
    "Huis Oost vzw, Kerkstraat 12, 9000 Gent, 09 233 44 55",
    "write to the Free Software Foundation, Inc.,\n 51 Franklin Street, Fifth Floor, Boston",
    "OCMW Mechelen\nGrote Markt 21\n2800 Mechelen\n015 44 51 11",
    "Meet us at Korenmarkt 12",
    "De Arbeidsmarkt 12",
    "Lijn 4 bus 3",
    "Maria (2 jaar project)",
    "Maria (3 ans d'accompagnement)",
    "15 scholen, 04 2025 12 34",
    "De vzw verjaart op 12/3/2025",
    "DVZ registreerde 1.234.567 dossiers",
    "DVZ 1.234.567 euro",
    "OE 8.123.456 personnes",
    "Paspoort 2024",
    "CPAS 8.123.456",
    "Ritten met het OV: 1.234.567",
    "sp 1234567",
  ])("%s", (text) => expect(kinds(text)).toEqual([]));

  test.each(["value", "nis_code", "postcode"])("0123456789 under %s", (header) => {
    expect(kinds("0123456789", { form: "cell", header })).toEqual([]);
  });
});
