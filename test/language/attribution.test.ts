import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/language/locale.ts";
import { attributionIn } from "../../src/language/wording/attribution.ts";

/** Sentences of claims that say that we made the change. */
const FOUND: { readonly [L in Lang]: readonly string[] } = {
  nl: [
    "Dankzij onze begeleiders wonen meer jongeren stabiel.",
    "Meer jongeren wonen stabiel dankzij ons.",
    "Ons woonbeleid leidde tot minder uithuiszettingen.",
    "De casustafel heeft geleid tot kortere wachttijden.",
    "De casustafel heeft de voorbije twee jaar tot kortere wachttijden geleid.",
    "De aanpak leidt tot meer vertrouwen.",
    "De gesprekken leidden vorig jaar tot nieuwe regels.",
    "Het maatje veroorzaakte een daling van de afwezigheden.",
    "De begeleiding heeft een grote verandering veroorzaakt.",
    "Het panel zorgde ervoor dat jongeren meebeslissen.",
    "Het panel zorgde er samen voor dat jongeren meebeslissen.",
    "De huisbezoeken hebben ervoor gezorgd dat gezinnen hun rechten opnemen.",
    "Dit bewijst dat onze aanpak werkt.",
    "Het cijfer bewijst onze aanpak.",
    "Als gevolg van onze inzet daalden de schulden.",
    "De daling is te danken aan onze begeleiders.",
    "Door onze aanpak blijven leerlingen op school.",
    "Onze impact is groot.",
    "Niet alleen leidde de begeleiding tot rust, ouders voelen zich ook zekerder.",
    "De begeleiding leidde er\u00adtoe dat gezinnen bleven. Zo veroor\u00adzaakte ze rust.",
    "DANKZIJ ONZE PARTNERS DAALDE DE HUUR.",
  ],
  en: [
    "Thanks to our coaches more young people live stably.",
    "More young people live stably thanks to us.",
    "Our housing policy led to fewer evictions.",
    "The case table has led to shorter waiting times.",
    "The case table led directly to shorter waiting times.",
    "The approach leads to more trust.",
    "The visits resulted in more rights being taken up.",
    "The visits have resulted directly in fewer debts.",
    "The buddy caused a fall in absences.",
    "Because of our visits families take up their rights.",
    "The fall is due to our coaches.",
    "As a result of our work debts fell.",
    "This proves that the approach works.",
    "The figure proves our point.",
    "The figures have proven that our way works.",
    "Our impact is large.",
    "The change was made possible by our partners.",
    "The panel ensured that young people decide.",
    "Not only did the coaching last, it led to calm.",
    "THANKS TO OUR PARTNERS RENTS FELL.",
    "Fewer pupils are absent, and that is caused by our buddies.",
  ],
  fr: [
    "Grâce à notre équipe, plus de jeunes ont un logement.",
    "Plus de jeunes ont un logement grâce à nous.",
    "Gra\u0302ce a\u0300 nos visites, les familles ouvrent leurs droits.",
    "L’accompagnement a entraîné une baisse des dettes.",
    "Les visites ont entraîné moins de dettes.",
    "Le plafond a causé une baisse des factures.",
    "Les rencontres ont clairement provoqué un changement.",
    "La table a conduit à des délais plus courts.",
    "La table a conduit les services à se parler.",
    "Les rencontres ont mené au calme.",
    "Le projet a abouti à un nouveau règlement.",
    "Cela démontre que notre approche fonctionne.",
    "Le chiffre démontre qu’elle fonctionne.",
    "Le chiffre prouve notre impact.",
    "Ces résultats prouvent que la méthode marche.",
    "La baisse est le résultat de notre travail.",
    "La baisse est le fruit de nos efforts.",
    "La baisse est due à nos accompagnateurs.",
    "Notre impact est grand.",
    "GRÂCE À NOS PARTENAIRES, LES LOYERS BAISSENT.",
    "Le calme est revenu ; les visites ont conduit à cela.",
  ],
};

/** Sentences of claims in which nothing of the kind is said. */
const HARMLESS: { readonly [L in Lang]: readonly string[] } = {
  nl: [
    "De coalitie leverde een wezenlijke bijdrage, naast de huursubsidie.",
    "We droegen waarschijnlijk bij aan minder afwezigheden.",
    "De begeleiding heeft mee geleid tot meer rust.",
    "Mede dankzij onze partners daalden de wachttijden.",
    "De aanpak heeft niet geleid tot minder schulden.",
    "De aanpak leidde niet tot minder schulden.",
    "De aanpak leidde tot geen enkele verandering.",
    "Niemand zegt dat dit dankzij ons is.",
    "We beweren niet dat het werk van alle partners in de regio samen tot minder dakloosheid heeft geleid.",
    "Het is onduidelijk of de begeleiding van vorig jaar tot meer rust heeft geleid.",
    "De huurprijs kan tot uithuiszetting geleid hebben.",
    "De begeleiding zou geleid hebben tot rust.",
    "Leidde de begeleiding tot minder schulden?",
    "Een ouder zei: “dankzij ons maatje slaapt hij weer”.",
    'De folder zegt "dankzij onze school".',
    "De slogan ‘dankzij onze buurt’ hangt aan de muur.",
    "Dankzij de nieuwe wet daalden de wachttijden.",
    "De huursubsidie, die leidde tot lagere huren, speelde ook mee.",
    "Schulden die door armoede veroorzaakt worden, verdwijnen traag.",
    "De door werkloosheid veroorzaakte schulden bleven.",
    "De coördinator leidde de vergadering.",
    "De gids leidde ons rond in de wijk.",
    "Het bewijs is dun.",
    "Er zijn geen bewijzen dat het door onze aanpak komt.",
    "We hopen dat het overleg leidt tot een akkoord.",
    "Onze partners tellen de dossiers.",
    "Door onze ramen zien we de straat.",
    "Als gevolg van de nieuwe telling steeg het cijfer.",
    "De zorg voor ouderen bleef gelijk.",
    "Zonder onze partners was er geen tafel.",
    "Jongeren vertrouwen hun begeleider.",
    "Over vroegtijdig schoolverlaten doen we geen uitspraak.",
    "De stijging is deels te danken aan onze partners.",
  ],
  en: [
    "The coalition contributed clearly, beside the rent subsidy.",
    "We may have contributed to an unintended effect: rents rise faster.",
    "The coaching helped, together with the new law that led to lower rents.",
    "Partly thanks to our partners waiting times fell.",
    "The approach has not led to fewer debts.",
    "The approach did not lead to fewer debts.",
    "The approach led to no change.",
    "Nobody says that this is thanks to us.",
    "We do not claim that the work of all partners in the region together led to less homelessness.",
    "It is unclear whether the coaching of last year led to more calm.",
    "The rent may have led to evictions.",
    "The coaching could have resulted in calm.",
    "Did the coaching lead to fewer debts? Or has it led to more?",
    "A parent said: “thanks to our buddy he sleeps again”.",
    'The leaflet says "thanks to our school".',
    "The slogan ‘thanks to our street’ hangs on the wall.",
    "Thanks to the new law waiting times fell.",
    "A subsidy that led to lower rents played a part as well.",
    "Debts caused by poverty go away slowly.",
    "It’s not proven that our way works.",
    "A youth-led to-do list hangs in the hall.",
    "The coordinator led the meeting.",
    "We were led to believe that rents fall.",
    "The results in reading are better.",
    "The proof is thin, and we can’t say that it led to this.",
    "We hope that the table leads to an agreement.",
    "Our partners count the files.",
    "Due to the new count the figure rose.",
    "Because of the rent ceiling families stay.",
    "Without our partners there was no table.",
    "Young people trust their worker.",
    "We make no statement about early school leaving.",
    "The misled tenants left to live elsewhere.",
    "Whether this is because of our coaches we don’t know.",
  ],
  fr: [
    "La coalition a contribué clairement, à côté de l’allocation.",
    "Nous avons peut-être contribué à un effet non voulu.",
    "L’accompagnement a aidé, avec la loi qui a conduit à des loyers plus bas.",
    "L’approche n’a pas entraîné moins de dettes.",
    "L’approche n’a conduit à rien.",
    "Rien ne prouve que ce soit grâce à nous.",
    "Nous n’affirmons pas que le travail de tous les partenaires de la région ensemble a entraîné cette baisse.",
    "On ignore si l’accompagnement de l’année passée dans la région a conduit à plus de calme.",
    "Le loyer peut avoir entraîné des expulsions, il aurait causé des dettes.",
    "L’accompagnement a-t-il conduit à moins de dettes ?",
    "Un parent a dit : « grâce à notre école il dort de nouveau ».",
    "Le dépliant dit “grâce à nos voisins”.",
    "Grâce à la nouvelle loi, les délais baissent.",
    "L’allocation, qui a entraîné des loyers plus bas, a joué aussi.",
    "Les dettes causées par la pauvreté disparaissent lentement.",
    "La coordinatrice a conduit la réunion.",
    "Elle a conduit les enfants en ville.",
    "La preuve est mince.",
    "Cela ne démontre pas que notre approche fonctionne.",
    "Nous espérons que la table a mené à un accord.",
    "Nos partenaires comptent les dossiers.",
    "À cause de la hausse des prix, les dettes montent.",
    "Sans nos partenaires il n’y avait pas de table.",
    "Les jeunes font confiance à leur accompagnateur.",
    "Nous ne disons rien du décrochage scolaire.",
    "En raison du nouveau comptage, le chiffre a augmenté.",
    "Le résultat de notre enquête est publié chaque année, et personne n’en tire plus.",
    "La baisse est partiellement due à nos partenaires.",
    "Un quart a trouvé un logement.",
    "Ils ont deux causes à défendre.",
    "L’effet pourrait être le fruit de notre travail.",
    "Aucun chiffre ne prouve cela.",
    "Les habitants ont une porte et une adresse.",
  ],
};

describe.each(["nl", "en", "fr"] as const)("words of attribution in %s", (lang) => {
  it.each(FOUND[lang])("are found: %s", (text) => {
    expect(attributionIn(text, lang, "all")).toBeDefined();
  });

  it.each(HARMLESS[lang])("are not: %s", (text) => {
    expect(attributionIn(text, lang, "all")).toBeUndefined();
  });
});

describe("words of attribution", () => {
  it("are given back without any word of the text itself", () => {
    expect(attributionIn("Het overleg heeft in 2025 voor 7 jongeren geleid tot rust.", "nl", "all")).toBe(
      "heeft … geleid tot",
    );
  });

  it("that name us are all that counts where a text is not about our contribution", () => {
    expect(attributionIn("The rent cap led to fewer homes.", "en", "credit")).toBeUndefined();
    expect(attributionIn("Thanks to our cap rents fell.", "en", "credit")).toBe("thanks to our");
  });

  it("take linear time in hostile text", () => {
    for (const piece of ["heeft ", "“", "'a ", "not ", "led ", "a-\n", "é"]) {
      const text = piece.repeat(200_000);
      const start = performance.now();
      for (const lang of ["nl", "en", "fr"] as const) attributionIn(text, lang, "all");
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });
});
