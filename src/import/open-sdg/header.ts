import type { Config } from "./config.ts";

/** What a column holds. */
export type Role = "year" | "value" | "unit" | "series" | "geo-code" | "status" | "remark" | "dimension";

/** The site's own names, and what people call the columns in other languages; compared without case, accents and blanks. */
const WORDS: Readonly<Record<Exclude<Role, "dimension">, readonly string[]>> = {
  year: [
    "year",
    "timeperiod",
    "annee",
    "jaar",
    "jahr",
    "ano",
    "anio",
    "anno",
    "год",
    "ar",
    "rok",
    "period",
    "periode",
  ],
  value: ["value", "obsvalue", "valeur", "waarde", "wert", "valor", "valore", "значение", "varde", "wartosc"],
  unit: [
    "units",
    "unit",
    "unitmeasure",
    "unitmultiplier",
    "unitmult",
    "unite",
    "unites",
    "unitedemesure",
    "eenheid",
    "eenheden",
    "einheit",
    "einheiten",
    "unidad",
    "unidades",
    "unidaddemedida",
    "unidade",
    "unita",
    "единицаизмерения",
    "единицы",
  ],
  series: ["series", "serie", "reeks", "zeitreihe", "серия"],
  "geo-code": ["geocode", "geocodes", "codegeo", "codegeographique", "geografischecode"],
  status: ["observationstatus", "obsstatus", "statutdobservation", "natureofdatapoint"],
  remark: [
    "commentobs",
    "commentts",
    "comment",
    "comments",
    "footnote",
    "footnotes",
    "note",
    "notes",
    "remarque",
    "remarques",
    "opmerking",
    "opmerkingen",
    "sourcedetail",
    "datalastupdate",
    "timedetail",
    "timecoverage",
  ],
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)),
);

/** How a table is laid out: which column holds what, and for wide tables what each column stands for. */
export interface Layout {
  readonly roles: readonly Role[];
  /** Wide: the columns that hold values, with what the header says of them. */
  readonly across?: readonly AcrossColumn[];
  /** The dimensions: those of columns first, in their order, then those of wide headers. */
  readonly dimensions: readonly string[];
  /** The position of each column that is a dimension, in the order of `dimensions`. */
  readonly dimensionColumns: readonly number[];
}

/** A column of values in a wide table. */
export interface AcrossColumn {
  readonly index: number;
  readonly year?: string;
  readonly series?: string;
  /** By position in `dimensions`. */
  readonly groups: ReadonlyMap<number, string>;
}

export type HeaderTrouble = "no-year" | "no-value" | "two-columns";

/**
 * What the columns of a table hold. A table without a column of values is wide: a column per year, or per
 * group or series (`Sex:Female|Age:0-17`, `all`).
 */
export function layoutOf(header: readonly string[], config: Config): Layout | HeaderTrouble {
  const roles = header.map((name) => roleOf(name, config));
  const count = (role: Role) => roles.filter((each) => each === role).length;
  if (count("year") > 1 || count("value") > 1) return "two-columns";
  if (count("value") === 1 && count("year") === 1) return long(header, roles);
  if (count("value") === 1) return "no-year";
  if (header.filter(isYear).length > 0 && count("year") === 0) return yearsAcross(header, roles);
  return count("year") === 1 ? groupsAcross(header, roles) : "no-year";
}

function roleOf(name: string, config: Config): Role {
  const known = config.columnNames.get(name) ?? name;
  if (known === config.seriesColumn) return "series";
  if (known === config.unitColumn) return "unit";
  const role = ROLES.get(folded(known));
  if (role !== undefined) return role;
  return config.attributes.has(known) || config.attributes.has(name) ? "remark" : "dimension";
}

/** Without case, accents, blanks and signs. */
export function folded(text: string): string {
  return text
    .slice(0, 300)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function isYear(name: string): boolean {
  return /^(19|20|21)\d{2}$/.test(name);
}

/** The names of the columns, each its own: a blank one gets its number, a repeated one too. */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return header.map((name, index) => {
    const own = name === "" ? `column ${index + 1}` : seen.has(name) ? `${name} (column ${index + 1})` : name;
    seen.add(own);
    return own;
  });
}

function long(header: readonly string[], roles: readonly Role[]): Layout {
  const dimensionColumns = indexesOf(roles, "dimension");
  const names = columnNames(header);
  return { roles, dimensions: dimensionColumns.map((index) => names[index] ?? ""), dimensionColumns };
}

function indexesOf(roles: readonly Role[], role: Role): readonly number[] {
  return roles.flatMap((each, index) => (each === role ? [index] : []));
}

function yearsAcross(header: readonly string[], roles: readonly Role[]): Layout {
  const across = header.flatMap((name, index) =>
    isYear(name) ? [{ index, year: name, groups: new Map<number, string>() }] : [],
  );
  const isAcross = new Set(across.map(({ index }) => index));
  return { ...long(header, withoutAcross(roles, isAcross)), across };
}

function groupsAcross(header: readonly string[], roles: readonly Role[]): Layout | HeaderTrouble {
  const dimensions: string[] = [];
  const across = indexesOf(roles, "dimension").map((index) =>
    acrossColumn(header[index] ?? "", index, dimensions),
  );
  if (across.length === 0) return "no-value";
  const isAcross = new Set(across.map(({ index }) => index));
  return { roles: withoutAcross(roles, isAcross), across, dimensions, dimensionColumns: [] };
}

function withoutAcross(roles: readonly Role[], across: ReadonlySet<number>): readonly Role[] {
  return roles.map((role, index) => (across.has(index) ? "remark" : role));
}

/** `all` is the total, `Sex:Female|Age:0-17` a group, and anything else a series of its own. */
function acrossColumn(name: string, index: number, dimensions: string[]): AcrossColumn {
  const groups = new Map<number, string>();
  if (/^(all|total)$/i.test(name)) return { index, groups };
  const parts = name.split("|").map((part) => part.split(":").map((side) => side.trim()));
  if (!parts.every((sides) => sides.length === 2 && sides.every((side) => side !== "")))
    return { index, series: name || `column ${index + 1}`, groups };
  for (const [dimension = "", value = ""] of parts) {
    if (!dimensions.includes(dimension)) dimensions.push(dimension);
    groups.set(dimensions.indexOf(dimension), value);
  }
  return { index, groups };
}
