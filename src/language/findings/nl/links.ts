import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { LinkRule, SentencesOf } from "../shape.ts";

/** Where links in the files lead. */
export const links: SentencesOf<LinkRule> = {
  "broken-link": {
    message: ({ target, problem }) =>
      chosen(problem, {
        missing: `De link naar ${quote(target)} gaat naar geen bestand.`,
        case: `De link naar ${quote(target)} is anders geschreven dan het bestand, in hoofdletters en kleine letters.`,
        outside: `De link naar ${quote(target)} gaat de repository uit; of daar iets staat, is niet nagekeken.`,
      }),
    why: "Wie hem volgt, vindt niets; op een andere computer kan een hoofdletter het verschil maken.",
    help: ({ nearest, problem }) => {
      if (problem === "outside")
        return "Verwijs naar een bestand in de repository, of naar een adres op het web: wie de repository krijgt, heeft niet wat erbuiten staat.";
      return nearest === undefined
        ? "Verbeter de link of haal hem weg; een link wordt gelezen vanuit de map van het bestand waarin hij staat."
        : `Misschien is ${quote(nearest, 200)} bedoeld.`;
    },
  },
  "dead-address": {
    message: ({ address, problem }) => {
      const at = quote(address, 200);
      return chosen(problem, {
        "not-found": `Er is geen pagina meer op ${at}.`,
        "no-host": `De site van ${at} bestaat niet.`,
        "no-answer": `Op ${at} antwoordt niemand.`,
        certificate: `Browsers waarschuwen voor het certificaat van ${at}.`,
        redirects: `${at} verwijst bezoekers eindeloos door.`,
      });
    },
    why: "Lezers kunnen niet nakijken waarnaar jullie verwijzen.",
    help: () =>
      "Kijk of de pagina verhuisd is, en verbeter het adres; noem anders waar ze te vinden is, zoals een kopie in een archief.",
  },
  "unchecked-address": {
    message: ({ address, problem }) =>
      `Of ${quote(address, 200)} antwoordt, is niet nagekeken: ${chosen(problem, {
        private: "het ligt in een privénetwerk",
        timeout: "er kwam geen antwoord op tijd",
        "no-network": "van hier was geen enkel adres op het internet te bereiken",
        refused: "de site laat geen programma's toe",
        server: "de site heeft zelf problemen",
        "too-many": "er zijn meer adressen dan er in één keer nagekeken worden",
        personal: "het bevat gegevens over een persoon, en die worden nooit verstuurd",
        unusable: "het is geen adres dat nagekeken kan worden",
      })}.`,
    why: "Een controle die niet liep, mag er niet uitzien als een die niets vond.",
    help: () => "Open het zelf, of probeer het later opnieuw.",
  },
};
