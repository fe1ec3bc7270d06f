import type { PublishedFigure } from "../disclosure/attainment.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { list } from "../language/list.ts";
import type { Lang } from "../language/locale.ts";
import { type StatusWords, statusWords } from "../language/status.ts";
import type { Overdue, StatusModel, StatusRow } from "../report/status/model.ts";
import type { Paint } from "./paint.ts";
import { cellsOf, labelOf } from "./status-cells.ts";
import { explainLines } from "./status-explain.ts";
import { type Asking, remarksOf } from "./status-remarks.ts";
import { shortened, type Table, type TableRow, tableLines, wrapped } from "./table.ts";
import { visible } from "./visible.ts";

export interface StatusTextOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Places on a line of the terminal. */
  readonly width: number;
  /** Without the notes on how to read it. */
  readonly brief: boolean;
  /** Everything, however long it becomes. */
  readonly whole: boolean;
}

/** With more rows, nobody reads them all: headings are short, and figures of the background are counted. */
const LONG = 40;

/** A heading is a name, not the whole text. */
const HEADING_LINES = 2;

/** Goal attainment for a person: a table, what is still awaited, and how to read it. */
export function statusText(model: StatusModel, options: StatusTextOptions): string {
  const words = statusWords(options.lang);
  const lines = [
    ...(hasNone(model) && model.period
      ? [
          ...wrapped(
            `${sentence(words.noneUntil(formatPeriod(model.period.text, options.lang)))}`,
            options.width,
          ),
          "",
        ]
      : []),
    ...(model.groups.length === 0 ? [nothing(model, words)] : tableLines(tableOf(model, options), options)),
    ...overdueLines(model.overdue, options),
  ];
  if (!options.brief && model.groups.length > 0) lines.push("", ...notesOf(model, options));
  return `${lines.join("\n")}\n`;
}

/** Of the whole table there is no figure yet. */
function hasNone({ groups }: StatusModel): boolean {
  return groups.length > 0 && groups.every(({ rows }) => rows.every(({ noneYet }) => noneYet));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function isLong({ groups, isChosen }: StatusModel, { whole }: StatusTextOptions): boolean {
  return !whole && !isChosen && groups.reduce((sum, { rows }) => sum + rows.length, 0) > LONG;
}

/** Background, and nothing about it that must be seen. */
function isFolded({ attainment, explained }: StatusRow): boolean {
  return attainment.judgedBy === "context" && !attainment.alert && !explained;
}

function nothing({ by, isChosen }: StatusModel, words: StatusWords): string {
  if (by === "partner") return words.noPartners;
  if (by === "group") return words.noGroups;
  return isChosen ? words.nothingChosen : words.noIndicators;
}

function tableOf(model: StatusModel, options: StatusTextOptions): Table {
  const { lang, width } = options;
  const long = isLong(model, options);
  const asked = hasNone(model) ? undefined : model.period?.text;
  const words = statusWords(lang);
  const { indicator, judgement, chart, baseline, latest, change, targets } = words.columns;
  const none = model.by === "level" ? words.noLevel : words.noNode;
  return {
    name: model.by === "group" ? words.columns.group : indicator,
    columns: [chart, baseline, latest, change, targets],
    verdict: judgement,
    groups: model.groups.map(({ id, title, rows }) => {
      const folded = long ? rows.filter(isFolded) : [];
      const heading = visible(title ?? none);
      return {
        title: model.isChosen || options.whole ? heading : shortened(heading, width, HEADING_LINES),
        rows: rows
          .filter((row) => !folded.includes(row))
          .map((row) => tableRow(row, { lang, asOf: model.asOf, ...(asked !== undefined && { asked }) })),
        ...(folded.length > 0 && {
          note: { text: words.folded(folded.length, commandFor(model, id)), paint: "quiet" as const },
        }),
      };
    }),
  };
}

/** What shows the rows of a group: by outcome it has the identifier of a node. */
function commandFor({ by }: StatusModel, id: string | undefined): string {
  return by === "outcome" && id !== undefined ? `impact status ${id}` : "impact status --verbose";
}

/** Without any figure, a row of dashes says less than the words. */
function tableRow(row: StatusRow, asking: Asking): TableRow {
  const { lang } = asking;
  const { judgement } = row.attainment;
  const verdict = {
    text: statusWords(lang).judgement[judgement],
    ...(judgement === "on-course" || judgement === "inside" ? { paint: "good" as const } : {}),
    ...(judgement === "behind" || judgement === "outside" ? { paint: "warning" as const } : {}),
  };
  return {
    name: labelOf(row),
    cells: cellsOf(row, lang),
    // Nobody set a target for one partner or one group.
    ...((row.part === undefined || (judgement === "no-data" && !row.inTotal)) && { verdict }),
    below: [...remarksOf(row, asking), ...explainLines(row, lang)],
  };
}

/** The periods that one partner (or a source, or nobody in particular) owes of one indicator. */
type Owing = { readonly heading: string; readonly items: Overdue[] };

/** Who has still to deliver what, without a word about why. */
function overdueLines(
  overdue: readonly Overdue[],
  { lang, paint, width }: StatusTextOptions,
): readonly string[] {
  if (overdue.length === 0) return [];
  const words = statusWords(lang);
  const owing = new Map<string, Owing>();
  for (const item of overdue) {
    const heading = words.overdueBy(item.partnerName, item.sourceName);
    const known = owing.get(heading) ?? { heading, items: [] };
    owing.set(heading, known);
    known.items.push(item);
  }
  return [
    "",
    paint.strong(words.overdue),
    ...[...owing.values()].flatMap(({ heading, items }) => [
      ...wrapped(visible(heading), width - 2).map((line) => `  ${line}`),
      ...items.flatMap((item) => {
        const [first = "", ...rest] = wrapped(visible(overdueText(item, lang)), width - 6);
        return [`    ${first}`, ...rest.map((line) => `      ${line}`)];
      }),
    ]),
  ];
}

/** More periods than this are counted instead of named. */
const NAMED = 4;

function overdueText({ indicatorName, periods }: Overdue, lang: Lang): string {
  const words = statusWords(lang);
  const [first] = periods;
  const named = periods.slice(-NAMED).map(({ period }) => formatPeriod(period.text, lang));
  const more = periods.length - named.length;
  const said = words.overduePeriods({
    periods: list(more > 0 ? [words.earlier(more), ...named] : named, lang),
    due: formatDate(first?.due ?? "", lang),
    days: first?.daysLate ?? 0,
    isOne: periods.length === 1,
  });
  return words.overdueItem(indicatorName, said);
}

function notesOf(model: StatusModel, options: StatusTextOptions): readonly string[] {
  const { lang, width } = options;
  const words = statusWords(lang);
  const long = isLong(model, options);
  const all = model.groups.flatMap((group) => group.rows);
  const rows = long ? all.filter((row) => !isFolded(row)) : all;
  const hasTargets = rows.some(({ attainment }) => attainment.next !== undefined);
  const changes = rows.map(({ attainment }) => attainment.sinceBaseline);
  const isClear = changes.some((change) => change?.hidden === false && change.clear !== undefined);
  const inPoints = rows.some(
    ({ kind, attainment }) =>
      kind === "points" || (kind === "percent" && attainment.sinceBaseline?.hidden === false),
  );
  const notes = [
    `${words.asOf} ${formatDate(model.asOf, lang)}.`,
    ...(model.period ? [words.atPeriod(formatPeriod(model.period.text, lang))] : []),
    ...(hasTargets ? [words.progressNote, words.judgementNote] : []),
    ...(isClear ? [words.changeNote] : []),
    ...(rows.some(isClearAndUnsure) ? [words.clearAndUnsureNote] : []),
    ...(model.by === "partner" && hasBoth(rows) ? [words.partnerNote] : []),
    ...(rows.some(({ chart }) => chart.length > 0) ? [words.chartNote] : []),
    ...(rows.some(({ chart }) => chart.includes("hidden")) ? [words.chartHiddenNote] : []),
    ...(rows.some(hides) ? [words.hiddenNote] : []),
    ...(inPoints ? [words.pointsNote] : []),
    ...(model.overdue.length > 0 ? [words.overdueNote] : []),
    ...(long ? [...(rows.length < all.length ? [words.foldedNote] : []), words.narrowNote] : []),
  ];
  return notes.flatMap((note) => wrapped(note, width));
}

function isClearAndUnsure({ attainment }: StatusRow): boolean {
  const { judgement, judgedBy, sinceBaseline: change } = attainment;
  return (
    judgement === "cannot-tell" &&
    judgedBy === "interval" &&
    change?.hidden === false &&
    change.clear === true
  );
}

/** Rows that are judged stand beside parts, which are not. */
function hasBoth(rows: readonly StatusRow[]): boolean {
  const isPart = ({ part }: StatusRow) => part !== undefined;
  return rows.some(isPart) && !rows.every(isPart);
}

function hides({ attainment, running }: StatusRow): boolean {
  const isHidden = (figure: PublishedFigure | undefined): boolean =>
    figure?.hidden === true && figure.because !== "withheld";
  return isHidden(attainment.baseline) || isHidden(attainment.latest) || isHidden(running?.figure);
}
