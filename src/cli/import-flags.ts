import type { Constants, ImportColumn } from "../generated/schema-types.ts";
import { type Agreements, NOTHING_AGREED, withMore } from "../import/agreements.ts";
import { shownText } from "../import/personal-data.ts";
import type { Question } from "../import/settled.ts";
import type { Vocabulary } from "../import/vocabulary.ts";
import { plain, type Role } from "../import/words.ts";
import type { ImportWords } from "../language/import.ts";
import { readPeriod } from "../model/period.ts";
import { UsageError } from "./usage-error.ts";

/** What `impact import` can be told, as commander gives it. */
export interface ImportFlags {
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly values?: readonly string[];
  readonly skip?: readonly string[];
  readonly into?: string;
}

const ROLES: readonly Role[] = [
  "indicator",
  "period",
  "year",
  "half",
  "quarter",
  "month",
  "partner",
  "numerator",
  "denominator",
  "value",
  "n",
  "sd",
  "status",
  "ignore",
];
const TABLE = /^data\/([A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.csv$/;

/** A file system takes no longer names. */
function isLongName(path: string): boolean {
  return path.length > 1000 || path.split("/").some((part) => part.length > 200);
}

/** Everything that flags are held against. */
interface Known {
  /** The names of the columns of the files. */
  readonly columns: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly words: ImportWords;
}

/** What the sheet and header flags say; known before a file is read. */
export function placeFlags({ sheet, headerRow, into }: ImportFlags, words: ImportWords): Agreements {
  if (headerRow !== undefined && !/^[1-9]\d{0,5}$/.test(headerRow)) {
    throw refused("wrong-flag", words.wrongFlag("--header-row", headerRow, "4"));
  }
  if (into !== undefined && (!TABLE.test(into) || isLongName(into)))
    throw refused("wrong-flag", words.wrongTable(into));
  return {
    ...NOTHING_AGREED,
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow: Number(headerRow) }),
    ...(into !== undefined && { into }),
  };
}

/** The flags about columns and words as agreements; a `UsageError` for one that makes no sense. */
export function mappingFlags(flags: ImportFlags, base: Agreements, known: Known): Agreements {
  let agreed = base;
  for (const flag of flags.map ?? []) {
    const { column, rest } = columnOf("--map", flag, { sign: "=", known });
    agreed = withMore(agreed, { ...NOTHING_AGREED, columns: [mappedColumn(column, rest, { flag, known })] });
  }
  for (const flag of flags.set ?? []) agreed = withMore(agreed, constantFlag(flag, known));
  for (const flag of flags.values ?? []) agreed = withMore(agreed, valueFlag(flag, agreed, known));
  for (const flag of flags.skip ?? []) {
    const { column, rest } = columnOf("--skip", flag, { sign: "=", known });
    agreed = withMore(agreed, { ...NOTHING_AGREED, skip: [{ column, text: rest }] });
  }
  return agreed;
}

/** The longest name of a column that the flag begins with: names may hold the sign themselves. */
function columnOf(
  option: string,
  flag: string,
  { sign, known }: { readonly sign: string; readonly known: Known },
) {
  const fitting = known.columns.filter(
    (name) => plain(flag.slice(0, name.length)) === plain(name) && flag[name.length] === sign,
  );
  const column = fitting.sort((a, b) => b.length - a.length)[0];
  if (column !== undefined) return { column, rest: flag.slice(column.length + 1) };
  const at = flag.indexOf(sign);
  if (at <= 0) {
    const form =
      option === "--values" ? '"Geslacht:Vrouw=v"' : option === "--map" ? '"Aantal=value"' : '"Regio=Totaal"';
    throw refused("wrong-flag", known.words.wrongFlag(option, flag, form));
  }
  throw refused("unknown-column", known.words.unknownColumn(option, flag.slice(0, at), known.columns));
}

function mappedColumn(
  name: string,
  text: string,
  { flag, known }: { readonly flag: string; readonly known: Known },
): ImportColumn {
  const [first = "", ...constants] = text.split(",").map((part) => part.trim());
  const percent = first.endsWith("%");
  const role = percent ? first.slice(0, -1) : first;
  let set: Constants = {};
  for (const each of constants) {
    const { dimensions, ...one } = constantOf(each, known, "--map");
    set = { ...set, ...one, ...(dimensions && { dimensions: { ...set.dimensions, ...dimensions } }) };
  }
  const more = { ...(percent && { percent: true }), ...(constants.length > 0 && { set }) };
  const holds = ROLES.find((each) => each === role);
  if (holds !== undefined) return { name, holds, ...more } as ImportColumn;
  const dimension = known.vocabulary.dimensions.codes.find((id) => id === role);
  if (dimension !== undefined) return { name, holds: "dimension", dimension, ...more };
  const form = [...ROLES, "value%", ...known.vocabulary.dimensions.codes]
    .map((each) => `"${name}=${each}"`)
    .join(", ");
  throw refused("wrong-flag", known.words.wrongFlag("--map", flag, form));
}

function constantFlag(flag: string, known: Known): Agreements {
  const decimal = /^decimal=(comma|point)$/.exec(flag)?.[1];
  if (decimal === "comma" || decimal === "point") return { ...NOTHING_AGREED, decimal };
  const hidden = /^hidden=(withheld|refuse)$/.exec(flag)?.[1];
  if (hidden === "withheld" || hidden === "refuse") return { ...NOTHING_AGREED, hidden };
  return { ...NOTHING_AGREED, set: constantOf(flag, known, "--set") };
}

const STATUSES = ["provisional", "final", "estimate", "withheld"] as const;

function constantOf(text: string, { vocabulary, words }: Known, option: string): Constants {
  const at = text.indexOf("=");
  const key = text.slice(0, Math.max(0, at)).trim();
  const value = text.slice(at + 1).trim();
  const wrong = (form: string) => refused("wrong-flag", words.wrongFlag(option, text, form));
  if (key === "indicator" && vocabulary.indicators.codes.includes(value)) return { indicator: value };
  if (key === "partner" && (value === "" || vocabulary.partners.codes.includes(value)))
    return { partner: value };
  if (key === "period" && readPeriod(value)) return { period: value };
  const status = STATUSES.find((each) => each === value);
  if (key === "status" && status) return { status };
  const values = vocabulary.values.get(key);
  if (values && (value === "" || values.codes.includes(value))) return { dimensions: { [key]: value } };
  const choices: Readonly<Record<string, readonly string[]>> = {
    indicator: vocabulary.indicators.codes,
    partner: ["", ...vocabulary.partners.codes],
    period: ["2025", "2025-Q1"],
    status: STATUSES,
    decimal: ["comma", "point"],
    hidden: ["withheld", "refuse"],
  };
  const allowed = values?.codes ?? (Object.hasOwn(choices, key) ? choices[key] : undefined);
  if (allowed !== undefined)
    throw wrong(
      allowed
        .slice(0, 12)
        .map((each) => `${key}=${each}`)
        .join(", "),
    );
  throw wrong(
    [...Object.keys(choices), ...vocabulary.dimensions.codes].map((each) => `${each}=…`).join(", "),
  );
}

function valueFlag(flag: string, agreed: Agreements, known: Known): Agreements {
  const { column, rest } = columnOf("--values", flag, { sign: ":", known });
  const at = rest.lastIndexOf("=");
  if (at < 0) throw refused("wrong-flag", known.words.wrongFlag("--values", flag, '"Geslacht:Vrouw=v"'));
  return withWord(agreed, { column, text: rest.slice(0, at), code: rest.slice(at + 1) });
}

/** Agreements in which a word of a column has a code; what else is agreed of that column stays. */
export function withWord(
  agreed: Agreements,
  { column, text, code }: { readonly column: string; readonly text: string; readonly code: string },
): Agreements {
  const said = agreed.columns.find(({ name }) => plain(name) === plain(column));
  const words = agreed.words ?? [];
  if (said === undefined) return { ...agreed, words: [...words, { column, text, code }] };
  return withMore(agreed, {
    ...NOTHING_AGREED,
    columns: [{ ...said, values: { ...said.values, [text]: code } }],
  });
}

/** The flag that would answer a question, as somebody types it; `shown` is how the name of a column is shown. */
export function flagFor(question: Question, shown: (column: string) => string): string {
  switch (question.ask) {
    case "column": {
      const { name, guess } = question;
      const holds = guess && `${guess.dimension ?? guess.holds}${guess.percent === true ? "%" : ""}`;
      return `--map ${shell(`${shown(name)}=${holds ?? "…"}`)}`;
    }
    case "constant":
      return `--set ${question.key}=${question.codes.length === 1 ? question.codes[0] : "…"}`;
    case "value":
      return `--values ${shell(`${shown(question.column)}:${shownText(question.text)}=${question.guess ?? "…"}`)}`;
    case "decimal":
      return "--set decimal=comma/point";
  }
}

function shell(text: string): string {
  return `"${text.replace(/[\p{Cc}"\\$`]/gu, (sign) => (/\p{Cc}/u.test(sign) ? "?" : `\\${sign}`)).slice(0, 200)}"`;
}

export function refused(
  code: string,
  { message, help }: { readonly message: string; readonly help: string },
): UsageError {
  return new UsageError(code, message, help);
}
