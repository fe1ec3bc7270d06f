import { describe, expect, it } from "vitest";
import { missingNumber } from "../../src/language/wording/numbers-in-text.ts";

type Pair = readonly [one: string, other: string];

function compared([one, other]: Pair): string | undefined {
  const [first = "", ...text] = one.split(" ");
  const [second = "", ...rest] = other.split(" ");
  const missing = missingNumber(
    { lang: first, text: text.join(" ") },
    { lang: second, text: rest.join(" ") },
  );
  return missing && `${missing.number} ${missing.has} ${missing.lacks}`;
}

const SAME: readonly Pair[] = [
  ["nl 17,9% naar 13,6%", "en 17.9% to 13.6%"],
  ["nl 1.234 mensen", "en 1,234 people"],
  ["nl 1.234 mensen", "fr 1 234 personnes"],
  ["nl 1.234,5 euro", "fr 1\u202f234,5 euros"],
  ["nl 160.000 euro op 800.000: 20%", "en 160,000 euro of 800,000: 20%"],
  ["nl twaalf maanden", "en 12 months"],
  ["nl 12 maanden", "fr douze mois"],
  ["nl eenentwintig gezinnen", "en 21 families"],
  ["nl 22 gezinnen", "en twenty-two families"],
  ["nl tweeëntwintig gezinnen", "fr 22 familles"],
  ["nl 72 gezinnen", "fr soixante-douze familles"],
  ["nl 97 gezinnen", "fr quatre-vingt-dix-sept familles"],
  ["nl 80 gezinnen", "fr quatre-vingts familles"],
  ["nl 95 gezinnen", "fr nonante-cinq familles"],
  ["nl 70 gezinnen", "fr septante familles"],
  ["nl 71 gezinnen", "fr septante-et-une familles"],
  ["nl 91 gezinnen", "fr nonante et un ménages"],
  ["nl 21 gezinnen", "fr vingt et une familles"],
  ["nl 71 gezinnen", "fr soixante et onze familles"],
  ["nl 82 gezinnen", "fr huitante-deux familles"],
  ["nl 86 gezinnen", "fr octante-six familles"],
  ["en 79 families", "fr septante-neuf familles"],
  ["nl 199 gezinnen", "fr cent nonante-neuf familles"],
  ["nl 199 gezinnen", "fr cent-nonante-neuf familles"],
  ["nl 271 gezinnen", "fr deux cent septante et un ménages"],
  ["nl 271 gezinnen", "fr deux-cent-septante-et-une familles"],
  ["nl 271 gezinnen", "fr deux cent soixante et onze familles"],
  ["nl 200 gezinnen", "fr deux cents familles"],
  ["nl 380 gezinnen", "fr trois cent quatre-vingts familles"],
  ["nl 2026", "fr deux mille vingt-six"],
  ["nl 1999", "fr mille neuf cent nonante-neuf"],
  ["en 199 families", "nl honderdnegenennegentig gezinnen"],
  ["en 271 families", "nl tweehonderd eenenzeventig gezinnen"],
  ["en 271 families", "nl tweehonderdeenenzeventig gezinnen"],
  ["en 102 families", "nl honderd en twee gezinnen"],
  ["en 102 families", "nl honderdentwee gezinnen"],
  ["en 2500 families", "nl tweeduizend vijfhonderd gezinnen"],
  ["en 1200 families", "nl twaalfhonderd gezinnen"],
  ["nl 271 gezinnen", "en two hundred and seventy-one families"],
  ["nl 199 gezinnen", "en one hundred ninety-nine families"],
  ["nl 110 gezinnen", "en a hundred and ten families"],
  ["nl 2010", "en two thousand and ten"],
  ["nl tussen 200 en 300 gezinnen", "en between two hundred and three hundred families"],
  ["nl 200 gezinnen", "en two hundred, and more"],
  ["nl 200 gezinnen", "en a two hundred and more"],
  ["nl 500 000 euro", "fr cinq cent mille euros"],
  ["nl honderden gezinnen", "en hundreds of families"],
  ["nl de 1ste keer in de 3de graad", "en the 1st time in the third grade"],
  ["nl de 21ste eeuw", "fr le XXIe siècle"],
  ["nl 1 maart 2026", "fr 1er mars 2026"],
  ["nl 01/03/2026", "en 1 March 2026"],
  ["nl 2026-03-01", "en 1 March 2026"],
  ["nl schooljaar 2024-2025", "en school year 2024-25"],
  ["nl schooljaar 2024/25", "fr année 2024–2025"],
  ["nl de jaren '90", "en the 1990s"],
  ["nl de jaren 80", "fr les années 80"],
  ["nl om 14.30 uur", "en at 14:30"],
  ["nl om 14u30", "fr à 14h30"],
  ["nl om 14 uur", "en at 2 pm"],
  ["nl om 14 uur", "fr à 14 h"],
  ["nl 1,2 miljoen euro", "en 1,200,000 euro"],
  ["nl 3 miljard", "en 3 billion"],
  ["nl 5 duizend euro", "fr 5000 euros"],
  ["nl één op vijf", "en 1 in 5"],
  ["nl de helft", "en 50%"],
  ["nl een kwart", "en 25%"],
  ["nl 3.5 punten", "en 3.5 points"],
  ["nl 17-jarigen", "en seventeen-year-olds"],
  ["nl tijdens COVID-19", "en during the pandemic"],
  ["nl zie https://a.example/2024/3", "en see https://a.example/2025/9"],
  ["nl in `data-2024`", "en in the table"],
  ["nl CO2 en H1", "en carbon and the first half"],
  ["nl versie 1.2.3", "en version 1.2.3"],
  ["nl 24/7 open", "en open 24/7"],
  ["nl op 23 scholen (23!)", "en in 23 schools"],
  ["nl geen getal", "en no number"],
  ["nl 12 maanden", "de zwölf Monate"],
  ["nl 1.234 mensen", "de 1.234 Menschen"],
];

const DIFFERENT: readonly (readonly [...Pair, string])[] = [
  ["nl 17,9% naar 13,6%", "en 17.9% to 16.3%", "13,6 nl en"],
  ["nl 2.500 mensen", "en 2.500 people", "2.500 nl en"],
  ["nl 12 maanden", "en 6 months", "12 nl en"],
  ["nl 12 maanden", "en some months", "12 nl en"],
  ["nl enkele maanden", "fr 12 mois", "12 fr nl"],
  ["nl in 2024", "en in 2025", "2024 nl en"],
  ["nl 1 maart 2026", "en 1 March 2025", "2026 nl en"],
  ["nl 01/03/2026", "en 1 March 2027", "2026 nl en"],
  ["nl schooljaar 2024-2025", "en school year 2023-24", "2025 nl en"],
  ["nl 23 scholen", "fr vingt-quatre écoles", "23 nl fr"],
  ["nl 95 scholen", "fr nonante-quatre écoles", "95 nl fr"],
  ["nl 75 scholen", "fr nonante-cinq écoles", "75 nl fr"],
  ["nl 1,2 miljoen", "en 1,300,000", "1,2 nl en"],
  ["nl 199 gezinnen", "fr cent nonante-huit familles", "199 nl fr"],
  ["nl 71 gezinnen", "fr deux cent septante et un ménages", "71 nl fr"],
  ["nl 100 gezinnen", "fr deux cents familles", "100 nl fr"],
  ["en 271 families", "nl tweehonderdzeventig gezinnen", "271 en nl"],
  ["nl 309 gezinnen", "de 390 Familien", "309 nl de"],
];

describe("numbers of a text in two languages", () => {
  it.each(SAME)("are the same: %s | %s", (one, other) => {
    expect(compared([one, other])).toBeUndefined();
    expect(compared([other, one])).toBeUndefined();
  });

  it.each(DIFFERENT)("differ: %s | %s", (one, other, found) => {
    expect(compared([one, other])).toBe(found);
  });

  it("are found in linear time", () => {
    for (const piece of [
      "1",
      "1.",
      "1 ",
      "1,234",
      "a1-",
      "`",
      "123 ",
      "1/1/",
      "x",
      "i",
      "'90",
      "cent ",
      "honderd",
      "en ",
    ]) {
      const text = piece.repeat(100_000);
      const start = performance.now();
      missingNumber({ text: `${text} 7`, lang: "nl" }, { text, lang: "fr" });
      expect(performance.now() - start, piece).toBeLessThan(10_000);
    }
  });
});
