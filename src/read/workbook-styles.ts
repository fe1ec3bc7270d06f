/** How a spreadsheet shows a number, where that changes what the number means. */
export type ShownAs = "percent" | "month" | "year";

/** Per style of a cell, in the order in which cells refer to them. */
export type CellStyles = readonly (ShownAs | undefined)[];

/** Formats that have a number of their own and need no definition. */
const BUILT_IN: ReadonlyMap<number, ShownAs> = new Map([
  [9, "percent"],
  [10, "percent"],
  [17, "month"],
]);

const FORMAT = /<(?:\w+:)?numFmt\b([^>]*)>/g;
const STYLES = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/;
const STYLE = /<(?:\w+:)?xf\b([^>]*)>/g;
const NUMBER = /\snumFmtId\s*=\s*["'](\d{1,9})["']/;
const CODE = /\sformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Reads what styles say about percentages, months and years; of everything else nothing. */
export function cellStyles(xml: string): CellStyles {
  const formats = new Map(BUILT_IN);
  for (const [, attributes = ""] of xml.matchAll(FORMAT)) {
    const id = NUMBER.exec(attributes)?.[1];
    const [, double, single] = CODE.exec(attributes) ?? [];
    const shown = shownAs((double ?? single ?? "").replaceAll("&quot;", '"'));
    if (id === undefined) continue;
    if (shown === undefined) formats.delete(Number(id));
    else formats.set(Number(id), shown);
  }
  const [, styles = ""] = STYLES.exec(xml) ?? [];
  return [...styles.matchAll(STYLE)].map(([, attributes = ""]) =>
    formats.get(Number(NUMBER.exec(attributes)?.[1] ?? "0")),
  );
}

/** What a format shows: `0.0%` a percentage, `mmm yyyy` a month, `yyyy` a year. */
function shownAs(code: string): ShownAs | undefined {
  const [first = ""] = code
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[_*]./g, "")
    .toLowerCase()
    .split(";");
  if (first.includes("%")) return "percent";
  // Figures, days and times of the day are read as they are.
  if (/[0#?dhs]/.test(first) || !/[yj]/.test(first)) return undefined;
  return first.includes("m") ? "month" : "year";
}
