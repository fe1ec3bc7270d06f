import type { RuleArguments } from "../findings/rule-names.ts";
import { isHeaderOfPeople, isTellingHeader } from "./header.ts";
import { plainWords } from "./view.ts";

/** So many rows say what a table is. */
const LOOKED_AT = 2_000;
/** Fewer rows differ by themselves. */
const FEWEST_ROWS = 10;
/** Fewer rows are enough where the columns say it. */
const FEWEST_TOLD = 2;
/** A small project has few people: so many rows with so much about each are a list of them. */
const FEWEST_PROFILES = 3;
const PROFILE = 3;
/** More columns than anybody combines to find somebody. */
const MOST_COLUMNS = 200;

const FIGURE =
  /(^|[^\p{L}])(value|waarde|valeur|aantal(len)?|nombre|nbre|nb|count|number|total|totaal|sum|som|n|percentage|percent|pct|rate|ratio|share|aandeel|part|taux|numerator|denominator|teller|noemer|numerateur|denominateur|score|mean|average|gemiddelde|moyenne|median|amount|bedrag|montant|estimate|index)($|[^\p{L}])|%/u;
const KEY =
  /(^|[^\p{L}])(id|nr|no|num|numero|nummer|number|code|key|sleutel|dossier|case|client|record|persoon|person|personne|deelnemer|participant|patient|respondent)(s|id|nr|nummer)?($|[^\p{L}])/u;
/** What describes one person: two of them in one row make a profile. */
const TRAIT =
  /(^|[^\p{L}])(leeftijd|age|ages|geslacht|gender|sexe?|m\/?v(\/?x)?|nationaliteit|nationalite|nationality|herkomst|origine|origin|postcode|code postal|postal code|zip( ?code)?|geboortejaar|geboortedatum|birth ?year|annee de naissance|gezinssamenstelling|situation familiale|burgerlijke staat|etat civil|marital status|gezinsvorm|inkomen|revenu|income|opleiding|education|diplome|diploma|diagnose|diagnostic|statuut|statut|taal|langue|language|thuistaal|religie|religion|handicap|woonsituatie|beroep|profession|occupation)($|[^\p{L}])/u;

type Records = RuleArguments["records-of-people"];

/** Looks at the rows of one table, as many as say what it is, and keeps nothing that it could repeat. */
export class RecordsLook {
  readonly #header: readonly string[];
  readonly #columns: readonly Set<string>[];
  readonly #traits: readonly number[];
  readonly #combinations = new Map<string, number>();
  /** Per column, whether every cell so far was 0 or 1, or empty. */
  readonly #single: boolean[];
  #rows = 0;
  #kept = 0;

  constructor(header: readonly string[]) {
    this.#header = header.slice(0, MOST_COLUMNS);
    this.#columns = this.#header.map(() => new Set());
    this.#single = this.#header.map(() => true);
    const words = this.#header.map(plainWords);
    this.#traits = words.flatMap((word, index) => (TRAIT.test(word) && !FIGURE.test(word) ? [index] : []));
  }

  row(cells: readonly string[]): void {
    this.#rows += 1;
    if (this.#kept >= LOOKED_AT || cells.length !== this.#header.length) return;
    this.#kept += 1;
    for (const [index, column] of this.#columns.entries()) {
      const cell = cells[index] ?? "";
      column.add(cell);
      if (cell !== "" && cell !== "1" && cell !== "0") this.#single[index] = false;
    }
    const traits = JSON.stringify(this.#traits.map((index) => cells[index]));
    this.#combinations.set(traits, (this.#combinations.get(traits) ?? 0) + 1);
  }

  /** What makes the table look like one row per person; undefined where nothing does. */
  end(): Records | undefined {
    const ofPeople = this.#header.filter(isHeaderOfPeople);
    const [isNamed, rows] = [ofPeople.length > 0, this.#rows];
    const hasFigure = this.#header.some((name, index) => this.#isFigure(name, index));
    if (hasFigure && !isNamed) return undefined;
    if (isNamed && rows >= FEWEST_TOLD && (!hasFigure || ofPeople.length > 1)) {
      return { sign: "columns", columns: ofPeople, rows };
    }
    if (hasFigure || this.#kept < FEWEST_PROFILES) return undefined;
    if (this.#kept < FEWEST_ROWS) return this.#traits.length >= PROFILE ? this.#byRows(rows) : undefined;
    return this.#byKey(rows) ?? this.#byRows(rows);
  }

  /** A count that is 1 in every row counts nothing. */
  #isFigure(name: string, index: number): boolean {
    const isCounted = FIGURE.test(plainWords(name)) && !isTellingHeader(name);
    return (
      isCounted && !(this.#kept >= FEWEST_ROWS && this.#traits.length > 1 && this.#single[index] === true)
    );
  }

  /** A key of its own for each row, beside what describes a person. */
  #byKey(rows: number): Records | undefined {
    const keys = this.#header.filter((name, index) => {
      return (
        KEY.test(plainWords(name)) &&
        this.#columns[index]?.size === this.#kept &&
        !this.#traits.includes(index)
      );
    });
    const isAboutPeople = this.#traits.length > 0 || keys.some((name) => isTellingHeader(name));
    return keys.length > 0 && isAboutPeople ? { sign: "key", columns: keys, rows } : undefined;
  }

  /** More than half of the rows are alone with what describes them. */
  #byRows(rows: number): Records | undefined {
    if (this.#traits.length < 2) return undefined;
    let alone = 0;
    for (const count of this.#combinations.values()) if (count === 1) alone += 1;
    if (alone * 2 <= this.#kept) return undefined;
    return { sign: "unique-rows", columns: this.#traits.map((index) => this.#header[index] ?? ""), rows };
  }
}
