/**
 * A corpus of invented texts that measures how well data about people are recognised, and how often something
 * harmless is taken for them: `npx tsx bench/personal-corpus.ts` prints the tables of docs/privacy.md. Every number
 * is made here, by a seed: national numbers with serial 999, which is given to nobody.
 */
import { detect } from "../src/personal/detect.ts";
import type { Hit, PersonalKind, TextContext } from "../src/personal/hit.ts";

/** One text, and what stands in it. */
export interface Sample {
  readonly text: string;
  readonly context?: TextContext;
}

/** Makes the same samples for the same seed. */
type Make = (dice: Dice) => Sample;

/** Chance by a seed (mulberry32, T. Ettinger 2017, public domain). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return low + Math.floor(share * (high - low + 1));
  }

  of<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)] as T;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.whole(0, 9)).join("");
  }
}

const two = (number: number): string => String(number).padStart(2, "0");
const BEFORE = [
  "",
  "contact: ",
  "Gesproken met iemand (",
  "zie dossier ",
  "Personne vue : ",
  "- ",
  '"',
  "note: ",
];
const AFTER = ["", ")", ", later terug", ".", " (à revoir)", '"', "\n", " ;"];

function amid(dice: Dice, text: string): Sample {
  return { text: `${dice.of(BEFORE)}${text}${dice.of(AFTER)}` };
}

/** A number by the rule of the Belgian register: any century, known and unknown days, BIS numbers. */
export function nationalNumber(dice: Dice): readonly [string, string, string, string, string] {
  const month = dice.of([0, 20, 40]) + dice.whole(0, 12);
  const first = [two(dice.whole(0, 99)), two(month), two(dice.whole(0, 31)), "999"] as const;
  const born2000 = dice.whole(0, 1) === 1 ? "2" : "";
  const check = 97 - (Number(born2000 + first.join("")) % 97);
  return [...first, two(check)];
}

function iban(dice: Dice): string {
  const [country, length] = dice.of([
    ["BE", 12],
    ["NL", 14],
    ["FR", 23],
    ["DE", 18],
    ["LU", 16],
  ] as const);
  const account = country === "NL" ? `ABNA${dice.digits(10)}` : dice.digits(length);
  const moved = [...`${account}${country}00`]
    .map((sign) => (/\d/.test(sign) ? sign : sign.charCodeAt(0) - 55))
    .join("");
  const bare = `${country}${two(98 - Number(BigInt(moved) % 97n))}${account}`;
  return dice.of([bare, bare.replace(/(.{4})(?=.)/g, "$1 "), bare.toLowerCase()]);
}

function nir(dice: Dice): string {
  const [department, read] = dice.of([
    ["75", "75"],
    ["59", "59"],
    ["2A", "19"],
    ["2B", "18"],
    ["97", "97"],
  ] as const);
  const [sex, date] = [String(dice.whole(1, 2)), `${two(dice.whole(0, 99))}${two(dice.whole(1, 12))}`];
  const [commune, order] = [String(dice.whole(101, 989)), "999"];
  const key = two(97 - Number(BigInt(`${sex}${date}${read}${commune}${order}`) % 97n));
  const parts = [sex, date.slice(0, 2), date.slice(2), department, commune, order, key];
  return parts.join(dice.of(["", " ", ".", "-"]));
}

function bsn(dice: Dice): string {
  for (;;) {
    const digits = `999${dice.digits(6)}`;
    const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce(
      (total, weight, at) => total + weight * Number(digits[at]),
      0,
    );
    if (sum % 11 === 0)
      return dice.of([digits, `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`]);
  }
}

function telephone(dice: Dice): string {
  const mobile = `0${dice.of(["470", "478", "486", "495"])}${dice.digits(6)}`;
  const gap = dice.of([" ", ".", "/", "-"]);
  const pairs = (digits: string) => digits.replace(/(..)(?=.)/g, `$1${gap}`);
  return dice.of([
    mobile,
    `${mobile.slice(0, 4)}${dice.of([" ", "/"])}${pairs(mobile.slice(4))}`,
    `${mobile.slice(0, 4)}/${mobile.slice(4)}`,
    `+32 ${mobile.slice(1, 4)} ${pairs(mobile.slice(4))}`,
    `+32${mobile.slice(1)}`,
    `0032 ${mobile.slice(1)}`,
    `02${dice.of([" ", "/"])}${dice.digits(3)}${gap}${dice.digits(2)}${gap}${dice.digits(2)}`,
    `06-${dice.digits(8)}`,
    `+31 6 ${dice.whole(1, 9)}${dice.digits(7)}`,
    pairs(`0${dice.whole(1, 7)}${dice.digits(8)}`),
    `+33 ${dice.whole(1, 7)} ${pairs(dice.digits(8))}`,
  ]);
}

const FIRST = "Amina Jan Fatima Lotte Youssef Marie Élise Noor Kofi Sofie Bilal Zoë Karim Ingrid Ömer".split(
  " ",
);
const LAST = ["Peeters", "El Amrani", "Van den Broeck", "Dubois", "Yılmaz", "De Smet", "Diallo", "O'Brien"];

function email(dice: Dice): string {
  const plain = (name: string) =>
    name
      .normalize("NFKD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase();
  const local = dice.of([
    plain(dice.of(FIRST)),
    `${plain(dice.of(FIRST))}.${plain(dice.of(LAST))}`,
    `${plain(dice.of(LAST))}${dice.whole(1, 99)}`,
  ]);
  return `${local}@${dice.of(["example.org", "mail.example.com", "gmail.example", "huis-oost.example"])}`;
}

/** The number of a passport, a card or a file of the Immigration Office, behind a word that says so. */
function idDocument(dice: Dice): string {
  const file = `${dice.whole(1, 9)}${dice.digits(6)}`;
  const dotted = `${file[0]}.${file.slice(1, 4)}.${file.slice(4)}`;
  return dice.of([
    `${dice.of(["vreemdelingennummer ", "OV-nummer: ", "dossier DVZ ", "dossier OE ", "numéro SP : ", "DVZ/OE "])}${dice.of([file, dotted])}`,
    `${dice.of(["paspoort ", "paspoortnummer: ", "passeport n° ", "passport number "])}${dice.of(["EN", "GA", "EJ"])}${dice.of(["", " "])}${dice.digits(6)}`,
    `${dice.of(["identiteitskaart ", "eID ", "carte d'identité n° ", "identity card: "])}${dice.digits(3)}-${dice.digits(7)}-${dice.digits(2)}`,
    `${dice.of(["verblijfskaart ", "titre de séjour : ", "residence card "])}B${dice.of(["", " "])}${dice.digits(9)}`,
  ]);
}

const MONTHS = ["januari", "maart", "augustus", "février", "août", "décembre", "May", "October"];

function birth(dice: Dice): string {
  const [day, month, year] = [dice.whole(1, 28), dice.whole(1, 12), dice.whole(1930, 2012)];
  const date = dice.of([
    `${two(day)}/${two(month)}/${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day}.${month}.${year}`,
    `${day} ${dice.of(MONTHS)} ${year}`,
  ]);
  return `${dice.of(["geboren op ", "geboortedatum: ", "geb. ", "né le ", "née le ", "date de naissance : ", "born on ", "date of birth: ", "DOB ", "°"])}${date}`;
}

function address(dice: Dice): string {
  const number = dice.whole(1, 320);
  return dice.of([
    `${dice.of(["Kerk", "Station", "Molen", "Koningin Astrid", "Nieuw"])}${dice.of(["straat", "laan", "plein", "steenweg"])} ${number}, 9000 Gent`,
    `${dice.of(["rue", "Rue", "avenue", "place"])} ${dice.of(["de la Gare", "des Tilleuls", "du Moulin", "Albert"])} ${number}, 1000 Bruxelles`,
    `${number}, rue ${dice.of(["de la Gare", "des Tilleuls", "du Moulin"])}`,
    `${number} ${dice.of(["Station", "Mill", "King William"])} ${dice.of(["Street", "Road", "Lane"])}`,
    `${dice.of(["Veld", "Dorps"])}weg ${number} bus ${dice.whole(1, 40)}`,
  ]);
}

function coordinate(dice: Dice): string {
  const [north, east] = [`50.${dice.digits(5)}`, `4.${dice.digits(5)}`];
  return dice.of([
    `${north}, ${east}`,
    `[${east}, ${north}]`,
    `lat: ${north}`,
    `"longitude": ${east}`,
    `50°${dice.whole(10, 59)}'${dice.whole(10, 59)}"N 4°${dice.whole(10, 59)}'${dice.whole(10, 59)}"E`,
  ]);
}

function name(dice: Dice): string {
  const who = dice.of([dice.of(FIRST), `${dice.of(FIRST)} ${dice.of(LAST)}`]);
  const age = dice.whole(2, 97);
  return dice.of([
    `${who}, ${age} jaar`,
    `${who} (${age} jaar)`,
    `${who}, ${age} ans`,
    `${who} (${age} ans)`,
    `${who}, ${age} years old`,
    `${who}, aged ${age} years`,
  ]);
}

const SEPARATORS = ["", " ", ".", "-", "/", "_", " - ", "\u00a0", "\u2013", "\u2011", ". "];

/** Of each kind, texts in which it stands. */
export const PERSONAL: { readonly [K in Exclude<PersonalKind, "header">]: Make } = {
  "national-number": (dice) => {
    const [year, month, day, serial, check] = nationalNumber(dice);
    const canonical = `${year}.${month}.${day}-${serial}.${check}`;
    const gap = () => dice.of(SEPARATORS);
    return amid(
      dice,
      dice.of([
        canonical,
        `${year}${month}${day}${serial}${check}`,
        `${year}${gap()}${month}${gap()}${day}${gap()}${serial}${gap()}${check}`,
      ]),
    );
  },
  bsn: (dice) => ({
    text: `${dice.of(["BSN ", "bsn: ", "burgerservicenummer ", "sofinummer: "])}${bsn(dice)}`,
  }),
  nir: (dice) => amid(dice, nir(dice)),
  "id-document": (dice) => amid(dice, idDocument(dice)),
  iban: (dice) => amid(dice, iban(dice)),
  "e-mail": (dice) => amid(dice, email(dice)),
  telephone: (dice) => amid(dice, telephone(dice)),
  "birth-date": (dice) => amid(dice, birth(dice)),
  address: (dice) => ({ text: `${dice.of(["", "woont ", "adres: ", "habite "])}${address(dice)}` }),
  coordinates: (dice) => ({ text: coordinate(dice) }),
  name: (dice) => ({
    text: `${dice.of(["", "“Ik bleef.” ", "Témoignage : ", "- "])}${name(dice)}${dice.of(["", ".", ", woont alleen", " :"])}`,
  }),
};

/** Common and less common ones, as they come in a class or a waiting room. */
const NAMES_AROUND = (
  "Amina Jan Fatima Lotte Youssef Marie Élise Noor Kofi Sofie Bilal Zoë Karim Ingrid Ömer Thomas Emma Lucas Louise Arthur " +
  "Mila Liam Olivia Noah Nathan Léa Jules Ella Victor Luna Adam Alice Mohamed Camille Wout Jana Ferre Fien Senne Nore " +
  "Bogdan Chidi Devran Eefje Giel Hailey Ikram Jorn Kaoutar Mohsen Ngozi Pelin Quirine Rawan Sietse Tigist Umut Wannes Yente Zbigniew"
).split(" ");

const SPOKEN = [
  "nul een twee drie vier vijf zes zeven acht negen".split(" "),
  "zéro un deux trois quatre cinq six sept huit neuf".split(" "),
  "zero one two three four five six seven eight nine".split(" "),
];

/** Of some kinds, other ways of writing: measured by themselves, because they are found less surely. */
export const WAYS: Readonly<Record<string, { readonly kind: PersonalKind; readonly make: Make }>> = {
  "`name`, with a bare age": {
    kind: "name",
    make(dice) {
      const who = dice.of([dice.of(NAMES_AROUND), `${dice.of(NAMES_AROUND)} ${dice.of(LAST)}`]);
      const age = dice.whole(2, 97);
      return amid(
        dice,
        dice.of([`${who} (${age})`, `${who}, ${age}, alleenstaand`, `${who}, ${age}, vit seul`]),
      );
    },
  },
  "`e-mail`, written out": {
    kind: "e-mail",
    make(dice) {
      const [local = "", domain = ""] = email(dice).split("@");
      const host = domain.replace(/example$/, "be");
      const [sign, point] = dice.of([
        [" at ", " dot "],
        [" [at] ", " [dot] "],
        ["(at)", "."],
        [" (apenstaartje) ", "."],
        [" apenstaartje ", " punt "],
        [" arobase ", " point "],
        ["[@]", "."],
      ] as const);
      return amid(dice, `${local}${sign}${host.replaceAll(".", point)}`);
    },
  },
  "`national-number`, with commas or in base64": {
    kind: "national-number",
    make(dice) {
      const [year, month, day, serial, check] = nationalNumber(dice);
      const bare = `${year}${month}${day}${serial}${check}`;
      return amid(
        dice,
        dice.of([
          `${year},${month},${day},${serial},${check}`,
          `${year},${month},${day}-${serial},${check}`,
          Buffer.from(bare).toString("base64"),
          Buffer.from(`${year}.${month}.${day}-${serial}.${check}\n`).toString("base64"),
        ]),
      );
    },
  },
  "`address`, without a town": {
    kind: "address",
    make(dice) {
      const number = dice.whole(1, 320);
      const market = dice.of(["Grote Markt", "Oude Markt", "Veemarkt", "Vrijdagmarkt", "Grand-Place"]);
      return amid(
        dice,
        dice.of([
          `${market} ${number}`,
          `${dice.of(["Lange", "Korte", "Nieuwe"])} ${dice.of(["Dreef", "Kaai", "Laan"])} ${number}`,
          `${dice.of(["Korenmarkt", "Korte Meer", "Kouter", "Flagey"])} ${number} ${dice.of(["bus", "bte"])} ${dice.whole(1, 40)}`,
        ]),
      );
    },
  },
  "`telephone`, digit by digit in words": {
    kind: "telephone",
    make(dice) {
      const words = dice.of(SPOKEN);
      const digits = `04${dice.of(["70", "78", "86", "95"])}${dice.digits(6)}`;
      return amid(dice, [...digits].map((digit) => words[Number(digit)]).join(dice.of([" ", ", ", "-"])));
    },
  },
};

function enterprise(dice: Dice): string {
  const first = `0${dice.whole(200, 899)}${dice.digits(4)}`;
  const digits = `${first}${two(97 - (Number(first) % 97))}`;
  return dice.of([
    digits,
    `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`,
    `BE${digits}`,
    `BE ${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`,
  ]);
}

function isbn(dice: Dice): string {
  const digits = `${dice.of(["978", "979"])}${dice.digits(10)}`;
  return dice.of([
    `ISBN ${digits}`,
    digits,
    digits.replace(/^(...)(.)(....)(....)(.)$/, "$1-$2-$3-$4-$5"),
    `ISBN ${dice.digits(10)}`,
  ]);
}

/** Harmless things that look a little like data about people. */
export const HARMLESS: Readonly<Record<string, Make>> = {
  "years and spans of years": (dice) =>
    amid(
      dice,
      dice.of([
        `${dice.whole(1900, 2099)}`,
        `${dice.whole(1990, 2030)}-${dice.whole(1990, 2030)}`,
        `${dice.whole(1990, 2030)}/${dice.whole(1990, 2030)}`,
      ]),
    ),
  "days and periods": (dice) =>
    amid(
      dice,
      dice.of([
        `${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/${dice.whole(2000, 2030)}`,
        `${dice.whole(2000, 2030)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`,
        `2025-Q${dice.whole(1, 4)}`,
        `${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/2025-${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/2026`,
      ]),
    ),
  "enterprise numbers": (dice) => amid(dice, enterprise(dice)),
  amounts: (dice) =>
    amid(
      dice,
      dice.of([
        `€ ${dice.whole(1, 999)}.${dice.digits(3)},${dice.digits(2)}`,
        `${dice.whole(1, 9_999_999)} euro`,
        `${dice.whole(1, 99)} ${dice.digits(3)} ${dice.digits(3)} €`,
        `${dice.whole(1, 999_999_999)}`,
        `0,${dice.digits(6)}`,
      ]),
    ),
  "postal codes": (dice) =>
    amid(
      dice,
      dice.of([
        `${dice.whole(1000, 9999)}`,
        `B-${dice.whole(1000, 9999)} Gent`,
        `${dice.whole(1000, 9999)} AB`,
        `${two(dice.whole(1, 95))}${dice.digits(3)} Paris`,
      ]),
    ),
  "coordinates with two decimals": (dice) => amid(dice, `50.${dice.digits(2)}, 4.${dice.digits(2)}`),
  "indicator values": (dice) => ({
    text: dice.of([
      `0.${dice.digits(3)}`,
      `[0.${dice.digits(3)}, 0.${dice.digits(3)}]`,
      `${dice.whole(1, 99)},${dice.whole(0, 9)} %`,
      `${dice.whole(1, 9)} ${dice.digits(3)}`,
      `${dice.whole(0, 500)}/${dice.whole(1, 900)}`,
    ]),
    context: { form: dice.of(["cell", "text"] as const), header: "value" },
  }),
  codes: (dice) =>
    amid(
      dice,
      dice.of([
        `NIS ${dice.digits(5)}`,
        `${dice.digits(8)}-${dice.digits(4)}`,
        `A${dice.digits(6)}`,
        `${dice.of(["CRM", "REF"])}-${dice.whole(2000, 2030)}-${dice.digits(4)}`,
        dice.digits(8),
        `${dice.whole(1, 9)}.${dice.whole(0, 20)}.${dice.whole(0, 20)}`,
      ]),
    ),
  DOI: (dice) =>
    amid(dice, `10.${dice.whole(1000, 99999)}/${dice.of(["j", "s", ""])}${dice.digits(dice.whole(6, 14))}`),
  ISBN: (dice) => amid(dice, isbn(dice)),
  ORCID: (dice) => amid(dice, `0000-000${dice.whole(1, 3)}-${dice.digits(4)}-${dice.digits(4)}`),
  "numbers of offices and services": (dice) => ({
    text: dice.of([
      `${dice.of(["Onthaal: ", "secretariaat ", "Accueil : ", "permanentie "])}02 ${dice.digits(3)} ${dice.digits(2)} ${dice.digits(2)}`,
      `0800 ${dice.digits(2)} ${dice.digits(3)}`,
      `078 ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)}`,
      "1712",
      "bel 106",
    ]),
  }),
  "institutions with their number or address": (dice) => {
    const town = dice.of(["Mechelen", "Gent", "Sint-Niklaas", "Namur", "Saint-Gilles"]);
    const who = `${dice.of(["OCMW", "CPAS de", "Stad", "Ville de", "Gemeentehuis", "CAW", "Politiezone", "Bibliotheek", "Mairie de"])} ${town}`;
    const where = `${dice.of(["Grote Markt", "Kerkstraat", "Place Communale", "Grand-Place", "Dorpsplein"])} ${dice.whole(1, 99)}`;
    const line = `0${dice.of(["15", "81", "53"])} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)}`;
    return {
      text: dice.of([
        `${who}, ${line}`,
        `${who} (${line})`,
        `${who}: ${where}`,
        `${who}, ${where}, ${dice.whole(1000, 9999)} ${town}`,
        `${who}, ${where}, tel. ${line}`,
      ]),
    };
  },
  "markets, months and spans": (dice) => ({
    text: dice.of([
      `${dice.of(["Arbeidsmarkt", "De arbeidsmarkt", "Woningmarkt", "Supermarkt"])} ${dice.whole(1, 99)}`,
      `${dice.whole(2, 99)} scholen, 0${dice.whole(1, 9)} 20${dice.whole(10, 29)} ${dice.digits(2)} ${dice.digits(2)}`,
      `${dice.of(["Maria", "Jan", "Nadia"])} (${dice.whole(2, 9)} jaar ${dice.of(["project", "begeleiding", "opvang", "vrijwilliger"])})`,
      `${dice.of(["Marie", "Karim"])} (${dice.whole(2, 9)} ans d'accompagnement)`,
      `${dice.of(["Het project", "De vzw", "Le projet"])} ${dice.of(["verjaart op", "fête son anniversaire le"])} ${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/2025`,
      `DVZ registreerde ${dice.whole(1, 9)}.${dice.digits(3)}.${dice.digits(3)} ${dice.of(["aanvragen", "euro"])}`,
      `Lijn ${dice.whole(1, 99)} bus ${dice.whole(1, 99)}`,
    ]),
  }),
  "addresses of roles": (dice) => ({
    text: `${dice.of(["info", "contact", "onthaal", "accueil", "onthaal.oost", "secretariaat"])}@${dice.of(["huis.example", "stad.example.org"])}`,
  }),
  "web addresses": (dice) =>
    amid(
      dice,
      `https://www.example.org/${dice.of(["a", "nieuws", "item"])}/${dice.digits(dice.whole(1, 10))}${dice.of(["", `?id=${dice.digits(6)}`, `#p${dice.digits(3)}`])}`,
    ),
  "spans and groups of ages": (dice) => ({
    text: dice.of([
      `Gent, ${dice.whole(2, 20)} jaar later`,
      `Jongeren, ${dice.whole(12, 25)} jaar`,
      `Looptijd, ${dice.whole(1, 9)} jaar`,
      `Bruxelles, ${dice.whole(2, 20)} ans plus tard`,
      `leeftijd: ${dice.whole(12, 25)} jaar`,
      `${dice.whole(12, 25)}-${dice.whole(26, 60)} jaar`,
    ]),
  }),
  "counts between brackets": (dice) => ({
    text: `${dice.of(["", "Per plaats: ", "- "])}${dice.of([
      "Gent",
      "Bruxelles",
      "Sint-Niklaas",
      "Saint-Gilles",
      "Jongeren",
      "Femmes",
      "Partners",
      "Figuur",
      "Table",
      "Huis Jan",
      "Maison Marie",
      "Sint Jan",
      "Peeters",
      "Vlaanderen",
      "Wonen",
      "Q1",
      "Housing First",
    ])} (${dice.whole(1, 110)})${dice.of(["", ", Brugge (12)", " en meer", "."])}`,
  }),
  "counting in words": (dice) => {
    const words = dice.of(SPOKEN);
    const start = dice.whole(0, 3);
    const up = words.slice(start);
    return {
      text: dice.of([
        up.join(" "),
        up.toReversed().join(", "),
        `${words[start]} ${words[dice.whole(1, 9)]} of ${words[dice.whole(1, 9)]}`,
        `van ${words[1]} op ${words[5]}, niet meer`,
      ]),
    };
  },
  "sentences with at": (dice) => ({
    text: dice.of([
      `We looked at ${dice.of(["data", "figures", "the site"])} ${dice.of(["of 2024", "dot by dot", "point by point"])}.`,
      `Meet us at ${dice.of(["Gent dot", "the point", "Korenmarkt"])} ${dice.whole(1, 12)}`,
      `Look at ${dice.of(["google", "our site", "example"])} dot com`,
      "Find it online at example.org.",
      "Talks at school. Be there.",
    ]),
  }),
};

/** So many of each kind. */
export const SAMPLES_OF_EACH = 10_000;

/** How often a kind was found, in samples that hold it. */
export function recall(kind: keyof typeof PERSONAL, count = SAMPLES_OF_EACH): number {
  const dice = new Dice(20_260_301);
  let found = 0;
  for (let turn = 0; turn < count; turn += 1)
    if (hitsIn(PERSONAL[kind](dice)).some((hit) => hit.kind === kind)) found += 1;
  return found;
}

/** How often another way of writing was recognised for what it is. */
export function recallOfWay(way: string, count = SAMPLES_OF_EACH): number {
  const dice = new Dice(20_260_303);
  const { kind, make } = WAYS[way] ?? {};
  let found = 0;
  for (let turn = 0; turn < count; turn += 1)
    if (make && hitsIn(make(dice)).some((hit) => hit.kind === kind)) found += 1;
  return found;
}

/** How often anything was found in samples that hold nothing. */
export function falseAlarms(kind: string, count = SAMPLES_OF_EACH): number {
  const dice = new Dice(20_260_302);
  const make = HARMLESS[kind];
  let found = 0;
  for (let turn = 0; turn < count; turn += 1) if (make && hitsIn(make(dice)).length > 0) found += 1;
  return found;
}

function hitsIn({ text, context }: Sample): readonly Hit[] {
  return detect(text, context);
}

/** The tables of docs/privacy.md. */
export function corpusTables(): string {
  const rows = Object.keys(PERSONAL).map((kind) => {
    return `| \`${kind}\` | ${percentage(recall(kind as keyof typeof PERSONAL))} |`;
  });
  const harmless = Object.keys(HARMLESS).map((kind) => `| ${kind} | ${falseAlarms(kind)} |`);
  return [
    "| kind | found, of 10,000 |",
    "| --- | --- |",
    ...rows,
    ...Object.keys(WAYS).map((way) => `| ${way} | ${percentage(recallOfWay(way))} |`),
    "",
    "| harmless | taken for data about people, of 10,000 |",
    "| --- | --- |",
    ...harmless,
  ].join("\n");
}

function percentage(found: number): string {
  return `${found} (${(found / (SAMPLES_OF_EACH / 100)).toFixed(1)} %)`;
}

if (process.argv[1]?.endsWith("personal-corpus.ts") === true) console.log(corpusTables());
