import type { PublishedFigure } from "../disclosure/attainment.ts";
import { formatPair } from "../language/bearing.ts";
import { formatPeriod } from "../language/dates.ts";
import {
  formatNumber,
  formatPercent,
  formatPoints,
  NO_PERCENT,
  SHARE_WORDS,
  SMALL_GROUP,
} from "../language/numbers.ts";
import type { Entity } from "../model/repository.ts";
import type { Telling } from "./telling.ts";

/** Where an amount stands: in a sentence it carries its unit, in a table the name beside it does. */
export type Place = "sentence" | "table";

type Shown = Extract<PublishedFigure, { readonly hidden: false }>;

/** A value that is no measurement: a target, a limit. */
export function plainAmount(
  value: number,
  indicator: Entity<"indicator">,
  telling: Telling,
  place: Place,
): string {
  const { lang } = telling;
  switch (telling.released.get(indicator.id)?.kind) {
    case "percent":
      return formatPercent(value, lang, { sign: indicator.data.type !== "proportion" });
    case "points":
      return formatPoints(value, lang, { sign: false });
    default:
      return withUnit(
        formatNumber(value, lang, { decimals: decimalsOf(indicator) }),
        indicator,
        telling,
        place,
      );
  }
}

/** Computed means have no more decimals than the scores they come from. */
function decimalsOf({ data }: Entity<"indicator">): number {
  return data.type === "computed" ? 1 : 2;
}

function withUnit(amount: string, indicator: Entity<"indicator">, telling: Telling, place: Place): string {
  if (place === "table") return amount;
  const { scale, unit } = indicator.data;
  if (scale) {
    const [from, to] = [scale.from, scale.to].map((end) => formatNumber(end, telling.lang));
    return `${amount} ${telling.words.onScale(from ?? "", to ?? "")}`;
  }
  // Units are written in the plural.
  const said = amount === "1" ? "" : telling.name(unit);
  return said === "" ? amount : `${amount} ${said}`;
}

/** A figure in words that its size can bear; the sign of hiding where it may not be shown. */
export function amountOf(
  figure: PublishedFigure,
  indicator: Entity<"indicator">,
  telling: Telling,
  place: Place,
): string {
  if (figure.hidden) return telling.words.hiddenFigure(figure.because);
  if (figure.numerator !== undefined && figure.denominator !== undefined) {
    return shareOf(
      { ...figure, numerator: figure.numerator, denominator: figure.denominator },
      indicator,
      telling,
      place,
    );
  }
  const amount =
    figure.origin === "computed"
      ? fractionOf(figure, indicator, telling, place)
      : plainAmount(figure.value, indicator, telling, place);
  if (figure.n === undefined) return amount;
  return place === "table"
    ? `${amount} (n = ${formatNumber(figure.n, telling.lang)})`
    : `${amount} (${telling.words.answers(formatNumber(figure.n, telling.lang))})`;
}

/** A computed figure; where it is a fraction of few, no more than it can bear. */
function fractionOf(figure: Shown, indicator: Entity<"indicator">, telling: Telling, place: Place): string {
  const { value, bears, pair } = figure;
  const { lang } = telling;
  if (bears === "counts") return formatPair(pair, lang);
  const kind = telling.released.get(indicator.id)?.kind;
  const whole = { decimals: 0, sign: kind === "percent" };
  const amount =
    bears === undefined || kind === "number"
      ? plainAmount(value, indicator, telling, place)
      : kind === "percent"
        ? formatPercent(value, lang, whole)
        : formatPoints(value, lang, whole);
  return bears === "small" ? `${amount} (${SHARE_WORDS[lang].small})` : amount;
}

type Share = Shown & { readonly numerator: number; readonly denominator: number };

function shareOf(figure: Share, indicator: Entity<"indicator">, telling: Telling, place: Place): string {
  const { lang, words } = telling;
  const { numerator, denominator, interval } = figure;
  const isSmall = denominator < SMALL_GROUP;
  const ends = interval?.map((end) => formatPercent(end, lang, { decimals: 0 }));
  return words.share({
    numerator: formatNumber(numerator, lang),
    denominator: formatNumber(denominator, lang),
    unit: place === "sentence" ? telling.name(indicator.data.unit) : "",
    ...(denominator >= NO_PERCENT && { percent: formatPercent(figure.value, lang, { denominator }) }),
    ...(isSmall && { small: ends ? { from: ends[0] ?? "", to: ends[1] ?? "" } : {} }),
  });
}

/** The 95% interval in words; empty where there is none, or where the amount already says it. */
export function certaintyOf(
  figure: PublishedFigure,
  indicator: Entity<"indicator">,
  telling: Telling,
): string {
  if (
    figure.hidden ||
    !figure.interval ||
    isTiny(figure) ||
    (figure.denominator ?? SMALL_GROUP) < SMALL_GROUP
  )
    return "";
  const { lang, words } = telling;
  const [low, high] = figure.interval;
  if (indicator.data.type === "computed") {
    const decimals = figure.bears === undefined ? 1 : 0;
    const hundredths = formatNumber(low * 100, lang, { decimals, minDecimals: decimals });
    return words.certainty(hundredths, formatPoints(high, lang, { decimals, sign: false }));
  }
  const write = (value: number): string =>
    indicator.data.type === "proportion"
      ? formatPercent(value, lang, { denominator: figure.denominator ?? 0 })
      : formatNumber(value, lang, { decimals: indicator.data.type === "count" ? 0 : 1 });
  return words.certainty(write(low), write(high));
}

/** Too few for anything in hundredths, the way to a target included. */
export function isTiny(figure: PublishedFigure | undefined): boolean {
  return figure !== undefined && !figure.hidden && figure.bears === "counts";
}

/** `2023: 20 of 52 (38%)`, for a table. */
export function figureCell(
  figure: PublishedFigure | undefined,
  indicator: Entity<"indicator">,
  telling: Telling,
): string {
  if (!figure) return telling.words.noFigure;
  return telling.words.at(
    periodLabel(figure.period.text, telling),
    amountOf(figure, indicator, telling, "table"),
  );
}

/** A period in a table; a school year is clear without its words. */
export function periodLabel(text: string, telling: Telling): string {
  return /^\d{4}-\d{4}$/.test(text) ? text : formatPeriod(text, telling.lang);
}

/** `in 2023`, `on 3 March 2025`. */
export function whenOf(period: { readonly text: string; readonly kind: string }, telling: Telling): string {
  return telling.words.inPeriod(formatPeriod(period.text, telling.lang), period.kind);
}
