import type { PublishedFigure } from "../disclosure/attainment.ts";
import { formatPeriod } from "../language/dates.ts";
import { formatValue } from "../language/figures.ts";
import type { Lang } from "../language/locale.ts";
import { formatNumber, formatPercent } from "../language/numbers.ts";
import { statusWords } from "../language/status.ts";
import { explainWords } from "../language/status-explain.ts";
import type { Interval } from "../measure/uncertainty.ts";
import type { ValueKind } from "../measure/value-kind.ts";
import type { Explained, ExplainedFigure, StatusRow } from "../report/status/model.ts";
import { boundsText, differenceText, isCoarse, isTiny, shareText, valueText } from "./status-cells.ts";
import type { Piece } from "./table.ts";
import { visible } from "./visible.ts";

/** So many parts of one figure are named. */
const MOST_PARTS = 24;

/** How the figures of a row were made: lines below it, each indented by what it belongs to. */
export function explainLines(row: StatusRow, lang: Lang): readonly Piece[] {
  const { explained } = row;
  if (!explained) return [];
  const words = explainWords(lang);
  const lines = [
    { depth: 0, text: words.heading },
    ...(explained.latest ? figureLines(explained.latest, { lang, depth: 1, lead: words.latest }) : []),
    ...(explained.baseline ? figureLines(explained.baseline, { lang, depth: 1, lead: words.baseline }) : []),
    ...[...changeText(row, lang), ...expectedText(explained, row, lang), ...judgedText(row, lang)].map(
      (text) => ({
        depth: 1,
        text,
      }),
    ),
  ];
  return lines.map(({ depth, text }) => ({ text: visible(text), indent: depth, paint: "quiet" as const }));
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

interface Place {
  readonly lang: Lang;
  readonly depth: number;
  /** What stands before the period: nothing for a part that has a name. */
  readonly lead?: string;
}

function figureLines(explained: ExplainedFigure, { lang, depth, lead }: Place): readonly Line[] {
  const { derivation, kind, name, parts, records, sourceName } = explained;
  const words = explainWords(lang);
  const period = formatPeriod(derivation.period.text, lang);
  const title = [lead ?? name, period].filter((each) => each !== undefined).join(", ");
  const facts = [amountOf(explained, lang), ...howOf(explained, lang)];
  const shown = derivation.figure && !derivation.figure.hidden ? derivation.figure : undefined;
  const { interval, overlap } = derivation;
  const below = [
    // Of the parts it would only be in the way.
    ...(interval && lead !== undefined && !isTiny(shown)
      ? [
          words.interval(
            endsText(interval.ends, { kind, isWhole: isCoarse([shown]) }, lang),
            words.method[interval.method],
          ),
        ]
      : []),
    ...(overlap ? [words.overlap(sourceName ?? overlap.source, formatNumber(overlap.unique, lang))] : []),
    ...records.map((record) => words.record(record.name, formatNumber(record.count, lang))),
  ];
  const named = parts.slice(0, MOST_PARTS);
  return [
    { depth, text: words.figure(title, facts.join(statusWords(lang).semicolon)) },
    ...below.map((text) => ({ depth: depth + 1, text })),
    ...named.flatMap((part) => figureLines(part, { lang, depth: depth + 1 })),
    ...(parts.length > named.length
      ? [{ depth: depth + 1, text: words.more(parts.length - named.length) }]
      : []),
  ];
}

/** The figure itself: a share with its counts, bounds, or why it is not there. */
function amountOf({ derivation, kind }: ExplainedFigure, lang: Lang): string {
  const words = explainWords(lang);
  const { figure, bounds } = derivation;
  if (figure?.hidden || bounds?.hidden) {
    return figure?.hidden && figure.because === "withheld" ? words.withheld : words.hidden;
  }
  if (figure) return shownAmount(figure, kind, lang);
  return bounds && !bounds.hidden ? boundsText(bounds.bounds, lang) : words.noValue;
}

function shownAmount(
  figure: Extract<PublishedFigure, { readonly hidden: false }>,
  kind: ValueKind,
  lang: Lang,
): string {
  const { numerator, denominator, n } = figure;
  const value = valueText(figure, kind, { lang });
  if (numerator !== undefined && denominator !== undefined && !isTiny(figure)) {
    return `${shareText(numerator, denominator, lang)} = ${value}`;
  }
  return n === undefined || isTiny(figure) ? value : `${value} (n = ${formatNumber(n, lang)})`;
}

function howOf({ derivation }: ExplainedFigure, lang: Lang): readonly string[] {
  const words = explainWords(lang);
  const { how, place, rule, recipe } = derivation;
  if (place) return [words.line(place.path, place.line)];
  if (recipe) {
    return [
      recipe.kind === "growth"
        ? words.recipe.growth(formatPeriod(recipe.since, lang))
        : words.recipe[recipe.kind],
    ];
  }
  return [
    rule === undefined || (rule === "unique" && how === "overlaps")
      ? words.origin[how]
      : `${words.origin[how]}, ${words.adding[rule]}`,
  ];
}

function endsText(
  [low, high]: Interval,
  { kind, isWhole }: { readonly kind: ValueKind; readonly isWhole: boolean },
  lang: Lang,
): readonly [string, string] {
  const say = (end: number) =>
    kind === "points" && isWhole
      ? formatValue({ value: Math.round(end * 100) / 100, kind }, lang)
      : kind === "percent"
        ? formatPercent(end, lang, { decimals: 0 })
        : formatValue({ value: roundish(end), kind }, lang);
  return [say(low), say(high)];
}

/** An end of an interval has no more digits than it can bear. */
function roundish(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function changeText({ attainment, kind }: StatusRow, lang: Lang): readonly string[] {
  const { baseline, latest, sinceBaseline: change } = attainment;
  if (!change || change.hidden || change.bears === "counts") return [];
  const words = explainWords(lang);
  const isWhole = isCoarse([baseline, latest]);
  const say = (value: number) => differenceText(value, { kind, isWhole }, lang);
  const { interval, method, caution, clear } = change;
  const all = statusWords(lang);
  const verdict = {
    break: all.acrossBreak,
    "partners-differ": all.otherPartners,
    true: all.clearChange,
    false: all.noClearChange,
    undefined: undefined,
  }[caution ?? (`${clear}` as "true" | "false" | "undefined")];
  const sayEnd = (end: number) => say(kind === "number" ? roundish(end) : end);
  const text = words.change(
    say(change.difference),
    formatPeriod(change.from.text, lang),
    formatPeriod(change.to.text, lang),
  );
  const facts = [
    ...(interval && method
      ? [words.interval([sayEnd(interval[0]), sayEnd(interval[1])], words.method[method])]
      : []),
    ...(verdict === undefined ? [] : [verdict]),
  ];
  return [[text, ...facts].join(all.semicolon)];
}

/** Of too few for a percentage, the way that was gone would give theirs. */
function expectedText({ expected }: Explained, { attainment }: StatusRow, lang: Lang): readonly string[] {
  if (!expected) return [];
  const words = explainWords(lang);
  const percent = (part: number) => formatPercent(part, lang, { decimals: 0 });
  const { steps, progress, ends } = expected;
  return [
    words.expected({
      passed: steps.passed,
      whole: steps.whole,
      from: formatPeriod(steps.from, lang),
      to: formatPeriod(steps.to, lang),
      expected: percent(steps.expected),
    }),
    ...(isTiny(attainment.latest)
      ? []
      : [words.reached(percent(progress), ends?.map(percent).join(` ${statusWords(lang).to} `))]),
  ];
}

/** A part has no target of its own, and so no judgement. */
function judgedText({ part, attainment, explained }: StatusRow, lang: Lang): readonly string[] {
  if (part) return [];
  const words = explainWords(lang);
  const all = statusWords(lang);
  const why = explained?.withoutInterval;
  const because = [words.judgedBy[attainment.judgedBy], ...(why ? [words.withoutInterval[why]] : [])];
  return [words.judged(all.judgement[attainment.judgement], because.join(all.semicolon))];
}
