import type { NoteWords } from "../../language/import-open-sdg-shape.ts";
import type { ColumnLeftOut } from "./account.ts";
import { type Texts, textFor } from "./fields.ts";
import type { Figures, SeriesName } from "./figures.ts";
import { numberOf } from "./names.ts";
import { plainText } from "./plain-text.ts";
import { type Says, together } from "./says.ts";
import { type FigureKind, kindOf } from "./unit.ts";

/** One series of figures with one unit: an indicator of the new repository. */
export interface Series extends SeriesName {
  /** Its code among the series of its table. */
  readonly code: number;
  /** The places of its figures in the table. */
  readonly places: readonly number[];
  readonly numbers: readonly string[];
  /** Each once. */
  readonly periods: readonly string[];
}

/** The figures of a table by series and unit, in the order in which they occur. */
export function seriesOf({ series, numbers, periods }: Figures): readonly Series[] {
  const found = new Map<number, number[]>();
  for (let at = 0; at < series.codes.length; at += 1) {
    const code = series.codes[at] as number;
    const places = found.get(code);
    if (places) places.push(at);
    else found.set(code, [at]);
  }
  return [...found].map(([code, places]) => ({
    series: series.things[code]?.series ?? "",
    unit: series.things[code]?.unit ?? "",
    code,
    places,
    numbers: places.length === numbers.length ? numbers : places.map((at) => numbers[at] ?? ""),
    periods: periodsAt(places, periods),
  }));
}

/** Each once, in the order in which they occur. */
function periodsAt(places: readonly number[], { codes, things }: Figures["periods"]): readonly string[] {
  const found = new Set<number>();
  let latest = -1;
  for (const at of places) {
    const code = codes[at] as number;
    if (code !== latest) found.add(code);
    latest = code;
  }
  return [...found].map((code) => things[code] ?? "");
}

/** Everything that an indicator's file is made from. */
export interface IndicatorParts {
  readonly number: string;
  /** The table that it comes from, if any. */
  readonly path: string;
  readonly says: Says;
  /** Absent where there are no figures. */
  readonly series?: Series;
  /** True where the table holds more than one series. */
  readonly split: boolean;
  readonly kind: FigureKind;
  readonly dimensions: readonly string[];
  readonly constant: readonly ColumnLeftOut[];
  readonly placeholder: boolean;
  readonly node?: string;
  readonly sources: readonly string[];
  readonly sourceNames: ReadonlyMap<string, string>;
}

/** How texts become values of the file. */
export interface Writing {
  readonly languages: readonly string[];
  /** A sentence of ours as a text of the file. */
  readonly own: (sentence: string) => unknown;
  readonly words: NoteWords;
  readonly translate: (cell: string) => Texts;
}

/** What the words and the numbers of a series say about its kind. */
export function kindOfSeries(says: Says, series: Series | undefined): FigureKind {
  const words = {
    unit: series?.unit ?? "",
    series: series?.series ?? "",
    metaUnit: says.text("computation_units") || says.text("UNIT_MEASURE"),
    name: [...nameOf(says).values()][0] ?? "",
  };
  return kindOf(words, series?.numbers ?? []);
}

const NAMES = [
  "graph_title",
  "national_indicator_available",
  "indicator_name",
  "indicator_name_national",
  "SDG_INDICATOR",
];
const DEFINITIONS = [
  "national_indicator_description",
  "indicator_definition",
  "STAT_CONC_DEF",
  "computation_definitions",
  "computation_calculations",
  "DATA_COMP",
  "comments_limitations",
  "REC_USE_LIM",
  "page_content",
];

/** The fields of the metadata that are used; the others are listed as left behind. */
export const USED_FIELDS: ReadonlySet<string> = new Set([
  ...NAMES,
  ...DEFINITIONS,
  "indicator",
  "indicator_number",
  "sdg_goal",
  "goal_name",
  "SDG_GOAL",
  "SDG_GOAL__GLOBAL",
  "target_id",
  "target",
  "target_name",
  "SDG_TARGET",
  "SDG_TARGET__GLOBAL",
  "computation_units",
  "UNIT_MEASURE",
  "published",
  "reporting_status",
  "national_geographical_coverage",
]);

/** What is really measured comes before the official name: a site often shows a figure that comes near it. */
function nameOf(says: Says): Texts {
  return says.first(NAMES);
}

/** An indicator as it stands in its file. */
export function indicatorData(parts: IndicatorParts, writing: Writing): Record<string, unknown> {
  const { kind, series, node, sources, dimensions } = parts;
  const { languages, own } = writing;
  const sure = series !== undefined && kind.because !== "nothing" && kind.because !== "percent-in-name";
  const definition = textFor(definitionOf(parts, writing), languages);
  const unit = kind.type === "proportion" ? undefined : textFor(unitOf(parts, writing), languages);
  return {
    name:
      textFor(fullName(parts, writing), languages) ?? own(writing.words.officialName(numberOf(parts.number))),
    ...(definition !== undefined && { definition }),
    ...(node !== undefined && { measures: [node] }),
    type: kind.type,
    ...(unit !== undefined && { unit }),
    ...(kind.counts !== undefined && { counts: kind.counts }),
    // A site does not say whether its groups exclude one another, so nothing may be concluded from their sum.
    ...(dimensions.length > 0 && { breakdowns: dimensions.map((by) => ({ by, overlapping: true })) }),
    context: true,
    ...(sources[0] !== undefined && { source: sources[0] }),
    ...(!sure && { draft: true }),
    note: own(noteOf(parts, writing.words).join(" ")),
    meta: { open_sdg: metaOf(parts) },
  };
}

function fullName(parts: IndicatorParts, { translate, words, languages }: Writing): Texts {
  const said = nameOf(parts.says);
  const name =
    said.size > 0 ? said : new Map([[languages[0] ?? "en", words.officialName(numberOf(parts.number))]]);
  if (!parts.split || parts.series === undefined) return name;
  const { series, unit } = parts.series;
  return new Map(
    [...name].map(([lang, text]) => {
      const own = [series, unit]
        .filter((part) => part !== "")
        .map((part) => translate(part).get(lang) ?? part);
      return [lang, own.length > 0 ? `${text} (${own.join(", ")})` : text];
    }),
  );
}

function definitionOf({ says, number }: IndicatorParts, { words, languages }: Writing): Texts {
  const official = says.of("indicator_name");
  const name = nameOf(says);
  const others = [...official].filter(([lang, text]) => text !== name.get(lang));
  const label = words.officialName(numberOf(number));
  const first = new Map(
    others.map(([lang, text]) => [lang, lang === languages[0] ? `${label}: ${text}` : text] as const),
  );
  return together([first, ...DEFINITIONS.map((field) => says.of(field))]);
}

function unitOf({ says, series }: IndicatorParts, { translate }: Writing): Texts {
  if (series?.unit) return translate(series.unit);
  return says.first(["computation_units", "UNIT_MEASURE"]);
}

function noteOf(parts: IndicatorParts, words: NoteWords): readonly string[] {
  const { series, kind, constant, sources, sourceNames } = parts;
  const spans = series?.periods.some((period) => /^\d{4}-\d{4}$/.test(period)) === true;
  const others = sources.slice(1).map((id) => sourceNames.get(id) ?? id);
  return [
    words.from(numberOf(parts.number), parts.path),
    ...(parts.placeholder ? [words.placeholder] : series === undefined ? [words.noFigures] : []),
    ...(series === undefined ? [] : [words.because[kind.because]]),
    ...constant.map(({ column, value }) => words.only(column, value ?? "")),
    ...(spans ? [words.yearsOfTwo] : []),
    ...(others.length > 0 ? [words.otherSources(others)] : []),
    words.direction,
  ];
}

/** What the site calls it, for those who look it up. */
function metaOf({ number, says, series }: IndicatorParts): Record<string, unknown> {
  const status = plainText(says.fields.reporting_status);
  return {
    indicator: numberOf(number),
    ...(series?.series && { series: series.series }),
    ...(series?.unit && { unit: series.unit }),
    ...(status !== "" && { reporting_status: status }),
  };
}
