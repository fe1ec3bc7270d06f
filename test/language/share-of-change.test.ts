import { describe, expect, it } from "vitest";
import { saysShareOfChange } from "../../src/language/share-of-change.ts";

describe("a percentage of a change", () => {
  it.each([
    "Wij droegen voor 40% bij aan de daling.",
    "Onze begeleiders droegen 40 procent bij.",
    "60% van het effect komt van de woonpool, de rest van het CAW.",
    "12,5 % van de verandering is ons werk.",
    "De daling is voor 60% het werk van het CAW.",
    "We made 60% of the change.",
    "About 33 percent of the improvement is ours.",
    "Keyhome contributed 40% and Riverside 60%.",
    "40% of their success came from coaching.",
    "La coalition a contribué à hauteur de 40 % à la baisse.",
    "Le CPAS a contribué pour 25\u00a0% au résultat.",
    "60 % de l’effet vient des logements.",
    "40% du changement est notre travail.",
    "30 pour cent de la réussite revient au CPAS.",
    "40% van de daling komt door ons.",
    "40% van de daling is te danken aan onze begeleiders.",
    "Onze bijdrage aan de daling bedraagt 40%.",
    "Onze bijdrage tot de verbetering is ongeveer 40 procent.",
    "40% of the fall is due to us.",
    "40% of the drop came from our coaching.",
    "Our contribution to the fall amounts to 40%.",
    "40 % de la baisse est due à nous.",
    "40 % de la baisse vient de notre travail.",
    "Notre contribution à la baisse est de 40 %.",
    "Notre contribution à la baisse s’élève à 40 %.",
    "40% van de daling komt door ons en de rest door de stad.",
    "40% van de daling komt van ons werk.",
    "40% van de daling komt door onze huisbezoeken.",
    "De huur daalde niet, en 40% van de daling komt door ons.",
    "De huur daalde niet en 40% van de daling komt door ons.",
    "Niet alleen de huur telt: 40% van de daling komt door ons.",
    "Niet alleen zeggen we dat 40% van de daling komt door ons.",
    "40% of the fall is due to our own coaching.",
    "We do not say that 40% of the fall is due to us; 30% of the fall is due to us.",
    "40 % de la baisse vient de nos visites.",
  ])("is found in %j", (text) => {
    expect(saysShareOfChange(text)).toBe(true);
    expect(saysShareOfChange(text.normalize("NFD"))).toBe(true);
  });

  it.each([
    "De coalitie leverde een wezenlijke bijdrage aan minder losgelaten overgangen (41,9% naar 22,4%).",
    "We droegen bij aan 40% minder uithuiszettingen.",
    "30% van de jongeren vond een woning.",
    "Bij 60% van de gezinnen veranderde er iets.",
    "De huur steeg met 4 procent, onze bijdrage is klein.",
    "We contributed to 40% fewer evictions.",
    "54% of the young people stayed, and we were part of the change.",
    "Unpaid bills fell (24.3% to 18.8%); automatic school allowances certainly played a part.",
    "A rent of 30% of the income.",
    "Nous avons contribué à 40 % d'expulsions en moins.",
    "30 % des jeunes ont trouvé un logement.",
    "Les factures ont baissé de 5 % ; notre part est modeste.",
    "A recent success, at 100 percent.",
    "We zeggen niet dat 40% van de daling komt door ons.",
    "Het is te vroeg om te zeggen dat 40% van de daling komt door ons.",
    "40% van de daling is niet aan ons te danken, 40% van de daling komt niet door ons.",
    "We do not say that 40% of the fall is due to us.",
    "We don’t say that 40% of the fall is due to us.",
    "40% of the fall is not due to us.",
    "Nous ne disons pas que 40 % de la baisse vient de nous.",
    "40% of the fall is due to our neighbours moving out.",
    "40% van de daling komt van onze jongste groep.",
    "40% van de daling komt van ons jongste huis.",
    "40 % de la baisse vient de nos plus jeunes locataires.",
    "40% van de daling viel in 2024.",
    "40% van de daling komt door de nieuwe telling.",
    "De eigen bijdrage van de huurders bedraagt 40%.",
    "De bijdrage aan de kosten bedraagt 40%.",
    "De daling bedraagt 40%; wij leverden een bijdrage.",
    "40% of the fall came in 2024.",
    "40% of the fall is due to the new count.",
    "The contribution of tenants to the cost is 40%.",
    "40 % de la baisse date de 2024.",
    "40 % de la baisse est due au nouveau comptage.",
    "La contribution des locataires aux frais est de 40 %.",
    "",
  ])("is not found in %j", (text) => {
    expect(saysShareOfChange(text)).toBe(false);
  });

  it("is quick on long text", () => {
    const started = process.hrtime.bigint();
    for (const piece of [
      "12% of the effect not ",
      "not 40% of the fall is due to us ",
      "12% of ",
      "% ",
      "droeg voor 12",
      "1,",
      "contribué à hauteur de ",
    ])
      saysShareOfChange(piece.repeat(20_000));
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
