import type { RuleArguments } from "../findings/rule-names.ts";
import { isHeaderOfPeople, isTellingHeader } from "./header.ts";
import { ColumnLook, isTrait, isTraitOfPeople } from "./traits.ts";
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
/** Figures of groups fill most of what their groups can be together; people do not. */
const SPARSE = { "of-one": 1.2, "of-groups": 3 } as const;
/** More columns than anybody combines to find somebody. */
const MOST_COLUMNS = 200;

const FIGURE =
  /(^|[^\p{L}])(value|waarde|valeur|aantal(len)?|nombre|nbre|nb|count|number|total|totaal|sum|som|n|percentage|percent|pct|rate|ratio|share|aandeel|part|taux|numerator|denominator|teller|noemer|numerateur|denominateur|score|mean|average|gemiddelde|moyenne|median|amount|bedrag|montant|estimate|index)($|[^\p{L}])|%/u;
/** What is measured of one person as well as of a group, where no other word says that it is of a group. */
const OF_ONE = /(^|[^\p{L}])(scores?|amount|bedrag|montant|index)($|[^\p{L}])/u;
const OF_A_GROUP =
  /(^|[^\p{L}])(aantal(len)?|nombre|nbre|nb|count|number|n|percentage|percent|pct|rate|ratio|share|aandeel|part|taux|mean|average|avg|gem|gemiddelde|moyenne|median|estimate|total|totaal)($|[^\p{L}])|%/u;
const KEY =
  /(^|[^\p{L}])(id|nr|no|num|numero|nummer|number|code|key|sleutel|dossier|case|client|record|persoon|person|personne|deelnemer|participant|patient|respondent)(s|id|nr|nummer)?($|[^\p{L}])/u;

type Records = RuleArguments["records-of-people"];
/** What the columns with figures say: none, only such as one person may have, or counts of groups. */
type Figures = "none" | "of-one" | "of-groups";

/** Looks at the rows of one table, as many as say what it is, and keeps nothing that it could repeat. */
export class RecordsLook {
  readonly #header: readonly string[];
  readonly #words: readonly string[];
  readonly #columns: readonly Set<string>[];
  readonly #looks: readonly ColumnLook[];
  readonly #traits: readonly number[];
  readonly #combinations = new Map<string, number>();
  /** Per column, whether every cell so far was 0 or 1, or empty. */
  readonly #single: boolean[];
  #rows = 0;
  #kept = 0;

  constructor(header: readonly string[]) {
    this.#header = header.slice(0, MOST_COLUMNS);
    this.#words = this.#header.map(plainWords);
    this.#columns = this.#header.map(() => new Set());
    this.#looks = this.#words.map((words) => new ColumnLook(words));
    this.#single = this.#header.map(() => true);
    this.#traits = this.#words.flatMap((word, index) => (isTrait(word) && !FIGURE.test(word) ? [index] : []));
  }

  row(cells: readonly string[]): void {
    this.#rows += 1;
    if (this.#kept >= LOOKED_AT || cells.length !== this.#header.length) return;
    this.#kept += 1;
    for (const [index, column] of this.#columns.entries()) {
      const cell = cells[index] ?? "";
      column.add(cell);
      this.#looks[index]?.cell(cell);
      if (cell !== "" && cell !== "1" && cell !== "0") this.#single[index] = false;
    }
    const traits = JSON.stringify(this.#traits.map((index) => cells[index]));
    this.#combinations.set(traits, (this.#combinations.get(traits) ?? 0) + 1);
  }

  /** What makes the table look like one row per person; undefined where nothing does. */
  end(): Records | undefined {
    const figures = this.#figures();
    const ofPeople = this.#header.filter(isHeaderOfPeople);
    const isTold = ofPeople.length > 1 || (ofPeople.length > 0 && figures !== "of-groups");
    if (isTold && this.#rows >= FEWEST_TOLD) return { sign: "columns", columns: ofPeople, rows: this.#rows };
    if (this.#kept < FEWEST_PROFILES) return undefined;
    const named = figures === "of-groups" ? undefined : this.#byNames();
    if (named) return named;
    if (figures !== "none" && !this.#isOnePerRow(figures)) return undefined;
    if (this.#kept < FEWEST_ROWS) return this.#isProfile() ? this.#byRows() : undefined;
    return this.#byKey() ?? this.#byRows();
  }

  /** A count that is 1 in every row counts nothing. */
  #figures(): Figures {
    const figures = this.#words.filter((words, index) => {
      const isCounted = FIGURE.test(words) && !isTellingHeader(this.#header[index] ?? "");
      const isAlwaysOne =
        this.#kept >= FEWEST_ROWS && this.#traits.length > 1 && this.#single[index] === true;
      return isCounted && !isAlwaysOne;
    });
    if (figures.length === 0) return "none";
    return figures.every((words) => OF_ONE.test(words) && !OF_A_GROUP.test(words)) ? "of-one" : "of-groups";
  }

  /**
   * Whether rows with a figure are people all the same: each with a number of its own, and an age to the year. Where
   * the figure is a count, as of children or visits, their traits have to be as scattered as those of people too.
   */
  #isOnePerRow(figures: "of-one" | "of-groups"): boolean {
    const [hasKey, { hasAges, hasGenders }] = [this.#keys().length > 0, this.#said()];
    if (figures === "of-one" && hasKey) return hasAges || hasGenders;
    const isAlike = hasAges && this.#traits.length > 1 && this.#isScattered(SPARSE[figures]);
    return isAlike && (hasKey || figures === "of-one");
  }

  /** Much about each of a few: three traits, or two and a number of its own. */
  #isProfile(): boolean {
    const { hasAges, hasGenders } = this.#said();
    const isNumbered = this.#keys().length > 0 && (hasAges || hasGenders);
    return this.#traits.length + (isNumbered ? 1 : 0) >= PROFILE;
  }

  /** What the cells say of the traits. */
  #said(): { readonly hasAges: boolean; readonly hasGenders: boolean } {
    const looks = this.#traits.map((index) => this.#looks[index]);
    return {
      hasAges: looks.some((look) => look?.isExactAges === true),
      hasGenders: looks.some((look) => look?.isGenders === true),
    };
  }

  #isScattered(times: number): boolean {
    const possible = this.#traits.reduce((all, index) => all * (this.#columns[index]?.size ?? 1), 1);
    return this.#kept * times < possible;
  }

  #keys(): readonly string[] {
    return this.#header.filter((_, index) => {
      const isKey = KEY.test(this.#words[index] ?? "") && !this.#traits.includes(index);
      return isKey && this.#columns[index]?.size === this.#kept;
    });
  }

  /** First names, under whatever header, beside something about each. */
  #byNames(): Records | undefined {
    const names = this.#header.filter((_, index) => {
      const isDifferent = (this.#columns[index]?.size ?? 0) * 2 > this.#kept;
      return isDifferent && this.#looks[index]?.isNames === true;
    });
    const traits = this.#words.flatMap((words, index) => {
      const isOf = isTraitOfPeople(words) || this.#looks[index]?.isGenders === true;
      return isOf && !FIGURE.test(words) ? [this.#header[index] ?? ""] : [];
    });
    if (names.length === 0 || traits.length === 0) return undefined;
    return { sign: "names", columns: [...names, ...traits], rows: this.#rows };
  }

  /** A key of its own for each row, beside what describes a person. */
  #byKey(): Records | undefined {
    const keys = this.#keys();
    const isAboutPeople = this.#traits.length > 0 || keys.some((name) => isTellingHeader(name));
    return keys.length > 0 && isAboutPeople ? { sign: "key", columns: keys, rows: this.#rows } : undefined;
  }

  /** More than half of the rows are alone with what describes them. */
  #byRows(): Records | undefined {
    if (this.#traits.length < 2) return undefined;
    let alone = 0;
    for (const count of this.#combinations.values()) if (count === 1) alone += 1;
    if (alone * 2 <= this.#kept) return undefined;
    const columns = this.#traits.map((index) => this.#header[index] ?? "");
    return { sign: "unique-rows", columns, rows: this.#rows };
  }
}
