import { shortIdentifier } from "../../scaffold/short-identifier.ts";

/** How Cyrillic letters are usually written in Latin ones, without marks. Two that have no sound of their own go. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  (
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh " +
    "щ shch ы y э e ю iu я ia і i ї i є ie ґ g ў u қ k ғ g ң n ө o ұ u ү u һ h ә a"
  )
    .split(" ")
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? ""] as const] : [])),
);

/** A text in Latin letters where it is Cyrillic; other letters stay. */
function latin(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  return [...text.slice(0, 200).toLowerCase()]
    .map((letter) => CYRILLIC.get(letter) ?? (letter === "ъ" || letter === "ь" ? "" : letter))
    .join("");
}

/** Gives each text an identifier of its own, in constant time however many texts are alike. */
export class OwnIdentifiers {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** `fallback` stands in for a text without letters or digits that an identifier can have. */
  give(text: string, fallback: string): string {
    const wanted = shortIdentifier(latin(text), fallback);
    let count = this.#next.get(wanted) ?? 1;
    let id = count === 1 ? wanted : `${wanted}-${count}`;
    for (; this.#taken.has(id); id = `${wanted}-${count}`) count += 1;
    this.#next.set(wanted, count + 1);
    this.#taken.add(id);
    return id;
  }
}
