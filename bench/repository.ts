/** Makes repositories as large coalitions might have them: for the benchmarks. The same seed, the same bytes. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** How large a repository is to be. Each indicator, partner and month has 24 rows: groups, and their totals. */
export interface Size {
  readonly indicators: number;
  readonly partners: number;
  readonly months: number;
  /** In how many files the rows of a partner stand. */
  readonly filesPerPartner: number;
}

/** Rows per indicator, partner and month: three genders and all, times five ages and all. */
export const GROUPS = 24;

/** What is wrong in one row of a thousand, and the rule that says so. */
export const DEFECTS = [
  ["unknown-reference", "a partner with a slip in its name"],
  ["unknown-reference", "a group that is not declared"],
  ["not-a-number", "a word behind a number"],
  ["bad-period", "a thirteenth month"],
  ["out-of-range", "a count below zero"],
  ["numerator-above-denominator", "more of the people than there are"],
  ["identical-duplicate", "the same row again"],
  ["conflicting-duplicate", "the same row again with another figure"],
] as const;

/** What was made: rows, bytes, files, and how many rows have each of the defects. */
export interface Made {
  readonly rows: number;
  readonly bytes: number;
  readonly files: number;
  readonly defects: readonly number[];
}

const HEADER = "indicator,period,partner,gender,age,numerator,denominator,value,n,status";
const GENDERS = ["", "man", "woman", "x"];
const AGES = ["", "age-12-17", "age-18-21", "age-22-25", "age-26-30", "age-31-plus"];
const TYPES = ["count", "proportion", "mean"] as const;
const WORDS = [
  "stable",
  "young",
  "people",
  "housed",
  "supported",
  "reached",
  "school",
  "work",
  "care",
  "rent",
];
const FIRST_YEAR = 2018;
const DEFECT_EVERY = 1000;

/** Marsaglia's xorshift, 32 bits: numbers that look like chance and are the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The number of rows of a repository, without the repeated ones. */
export function rowsOf({ indicators, partners, months }: Size): number {
  return indicators * partners * months * GROUPS;
}

export function writeRepository(folder: string, size: Size): Made {
  writeDocuments(folder, size);
  const writer = new TableWriter(size);
  for (let partner = 0; partner < size.partners; partner += 1) {
    for (let file = 0; file < size.filesPerPartner; file += 1) {
      const path = join(folder, "data", partnerId(partner), `part-${file + 1}.csv`);
      mkdirSync(dirname(path), { recursive: true });
      const from = Math.floor((file * size.months) / size.filesPerPartner);
      const to = Math.floor(((file + 1) * size.months) / size.filesPerPartner);
      writer.write(path, { partner, from, to });
    }
  }
  return writer.made;
}

interface Part {
  readonly partner: number;
  /** Months, counted from the first; `to` is not included. */
  readonly from: number;
  readonly to: number;
}

type Cells = string[];

class TableWriter {
  readonly #size: Size;
  readonly #random = randomNumbers(20_261);
  readonly #defects: number[] = DEFECTS.map(() => 0);
  #rows = 0;
  #bytes = 0;
  #files = 0;
  #next = 0;

  constructor(size: Size) {
    this.#size = size;
  }

  get made(): Made {
    return { rows: this.#rows, bytes: this.#bytes, files: this.#files, defects: this.#defects };
  }

  write(path: string, { partner, from, to }: Part): void {
    const descriptor = openSync(path, "w");
    this.#files += 1;
    this.#put(descriptor, [HEADER]);
    for (let indicator = 0; indicator < this.#size.indicators; indicator += 1) {
      for (let month = from; month < to; month += 1) {
        const lines: string[] = [];
        for (const cells of this.#block(indicator, month, partner)) this.#addLine(lines, cells, indicator);
        this.#rows += lines.length;
        this.#put(descriptor, lines);
      }
    }
    closeSync(descriptor);
  }

  #put(descriptor: number, lines: readonly string[]): void {
    this.#bytes += writeSync(descriptor, `${lines.join("\n")}\n`);
  }

  /** The rows of one indicator, month and partner: the totals are the sums of their groups. */
  #block(indicator: number, month: number, partner: number): readonly Cells[] {
    const type = TYPES[indicator % TYPES.length];
    const people = GENDERS.map(() => AGES.map(() => 0));
    const reached = GENDERS.map(() => AGES.map(() => 0));
    const add = (cells: number[][], gender: number, age: number, value: number) => {
      for (const [g, a] of [
        [gender, age],
        [0, age],
        [gender, 0],
        [0, 0],
      ] as const) {
        (cells[g] as number[])[a] = (cells[g]?.[a] ?? 0) + value;
      }
    };
    for (let gender = 1; gender < GENDERS.length; gender += 1) {
      for (let age = 1; age < AGES.length; age += 1) {
        const count = 3 + Math.floor(this.#random() * 90);
        add(people, gender, age, count);
        add(reached, gender, age, Math.floor(count * (0.3 + 0.5 * this.#random())));
      }
    }
    const status = month >= this.#size.months - 3 ? "provisional" : "final";
    const start = [indicatorId(indicator), monthText(month), partnerId(partner)];
    return GENDERS.flatMap((gender, g) =>
      AGES.map((age, a): Cells => {
        const [whole, part] = [people[g]?.[a] ?? 0, reached[g]?.[a] ?? 0];
        const figures =
          type === "proportion"
            ? [`${part}`, `${whole}`, "", ""]
            : type === "count"
              ? ["", "", `${whole}`, ""]
              : ["", "", (1 + 4 * this.#random()).toFixed(1), `${whole}`];
        return [...start, gender, age, ...figures, status];
      }),
    );
  }

  /** One row, or what was made of it; only crossed groups, so that no total is touched. */
  #addLine(lines: string[], cells: Cells, indicator: number): void {
    const isCrossed = cells[3] !== "" && cells[4] !== "";
    // Every ninth row of fifteen in twenty-four, so that one row of a thousand is wrong.
    if (!isCrossed || this.#random() * DEFECT_EVERY >= GROUPS / 15) {
      lines.push(cells.join(","));
      return;
    }
    const defect = this.#choose(indicator);
    this.#defects[defect] = (this.#defects[defect] ?? 0) + 1;
    const wrong = spoilt(cells, defect);
    if (defect >= 6) lines.push(cells.join(","));
    lines.push(wrong.join(","));
  }

  /** The next defect that the type of the indicator can have. */
  #choose(indicator: number): number {
    const type = TYPES[indicator % TYPES.length];
    for (;;) {
      const defect = this.#next % DEFECTS.length;
      this.#next += 1;
      if (defect === 4 && type !== "count") continue;
      if (defect === 5 && type !== "proportion") continue;
      return defect;
    }
  }
}

function spoilt(cells: Cells, defect: number): Cells {
  const wrong = [...cells];
  const figure = wrong[6] === "" ? 7 : 5;
  switch (defect) {
    case 0:
      wrong[2] = `${cells[2]}s`;
      break;
    case 1:
      wrong[3] = "men";
      break;
    case 2:
      wrong[figure] = `${cells[figure]} persons`;
      break;
    case 3:
      wrong[1] = `${cells[1]?.slice(0, 4)}-13`;
      break;
    case 4:
      wrong[7] = `-${cells[7]}`;
      break;
    case 5:
      wrong[6] = `${Math.max(0, Number(cells[5]) - 1)}`;
      break;
    case 7:
      wrong[figure] =
        figure === 7 && cells[8] !== ""
          ? cells[7] === "1.0"
            ? "1.1"
            : "1.0"
          : `${Math.max(0, Number(cells[figure]) - 1)}`;
      break;
  }
  return wrong;
}

function indicatorId(index: number): string {
  const [first, second, third] = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)];
  return `${WORDS[first]}-${WORDS[(second + 3) % 10]}-${third * 10 + second}`;
}

function partnerId(index: number): string {
  return `partner-${String(index + 1).padStart(3, "0")}`;
}

function monthText(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function writeDocuments(folder: string, size: Size): void {
  mkdirSync(join(folder, "indicators"), { recursive: true });
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  put(
    "impact.yaml",
    "format: 1\ncoalition: {id: large, name: Large}\nlanguages: [en]\nstage: grow\nas_of: 2026-03-01\n",
  );
  const partners = Array.from({ length: size.partners }, (_, index) => partnerId(index));
  put("partners.yaml", partners.map((id) => `- {id: ${id}, name: ${id}}\n`).join(""));
  const values = (ids: readonly string[]) =>
    ids
      .slice(1)
      .map((id) => `    - {id: ${id}, name: ${id}}\n`)
      .join("");
  put(
    "dimensions.yaml",
    `- id: gender\n  name: gender\n  values:\n${values(GENDERS)}- id: age\n  name: age\n  values:\n${values(AGES)}`,
  );
  for (let index = 0; index < size.indicators; index += 1) {
    const type = TYPES[index % TYPES.length] as string;
    const rule = { count: "sum", proportion: "ratio-of-sums", mean: "weighted-mean" }[type];
    put(
      `indicators/${indicatorId(index)}.yaml`,
      `name: Number ${index}\ntype: ${type}\nunit: young people\ncounts: people\ndirection: increase\n` +
        `over_partners: ${rule}\nbreakdowns:\n  - {by: gender}\n  - {by: age}\n  - {by: partner}\n` +
        (type === "mean" ? "scale: {from: 1, to: 5}\n" : ""),
    );
  }
}
