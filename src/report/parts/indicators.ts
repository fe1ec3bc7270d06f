import type { PublishedAttainment, PublishedFigure } from "../../disclosure/attainment.ts";
import type { Released } from "../../disclosure/released.ts";
import { formatPeriod } from "../../language/dates.ts";
import { formatPercent } from "../../language/numbers.ts";
import type { ReportWords } from "../../language/report.ts";
import { readPeriod } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import { amountOf, certaintyOf, figureCell, isTiny, periodLabel, plainAmount, whenOf } from "../amounts.ts";
import type { IndicatorPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** One indicator as a report shows it. */
export function indicatorPart(released: Released, telling: Telling): IndicatorPart {
  const { indicator, attainment } = released;
  const { data } = indicator;
  const { baseline, latest } = endsOf(released);
  const isHidden = attainment.judgedBy === "hidden";
  const part: IndicatorPart = {
    id: indicator.id,
    name: telling.say(data.name),
    definition: telling.say(data.definition),
    source: telling.say(
      data.source === undefined ? undefined : telling.one("source", data.source)?.data.name,
    ),
    baseline: figureCell(baseline, indicator, telling),
    latest: figureCell(latest, indicator, telling),
    certainty: latest ? certaintyOf(latest, indicator, telling) : "",
    ...targetWords(attainment, telling),
    judgement: judgementOf(attainment, telling.words),
    judgedBy: telling.words.judgedBy[isUnclear(attainment) ? "unclear" : attainment.judgedBy],
    state: attainment.judgement,
    isHidden,
    isAlert: attainment.alert,
    change: changeOf(released, telling),
    target: nextTarget(attainment, telling),
    notes: notesOf(released, telling),
  };
  const texts = [part.certainty, part.wayToNext, part.wayToFinal];
  if (baseline) telling.shown.note({ indicator, of: {}, figure: baseline }, [part.baseline, ...texts]);
  if (latest) telling.shown.note({ indicator, of: {}, figure: latest }, [part.latest, ...texts]);
  return part;
}

/** Baseline and latest with the intervals of the series. */
function endsOf({ attainment, series }: Released): {
  readonly baseline: PublishedFigure | undefined;
  readonly latest: PublishedFigure | undefined;
} {
  const { baseline, latest } = attainment;
  const measured = series.find(({ period }) => period.text === baseline?.period.text);
  return { baseline: baseline && !baseline.hidden && measured ? measured : baseline, latest };
}

/** The interval holds both: on course and behind. */
function isUnclear({ judgement, judgedBy }: PublishedAttainment): boolean {
  return judgement === "cannot-tell" && judgedBy === "interval";
}

function judgementOf(attainment: PublishedAttainment, words: ReportWords): string {
  return words.judgements[attainment.judgedBy === "hidden" ? "hidden" : attainment.judgement];
}

type TargetWords = Pick<IndicatorPart, "next" | "wayToNext" | "final" | "wayToFinal">;

function targetWords(attainment: PublishedAttainment, telling: Telling): TargetWords {
  const { indicator, next, final, latest } = attainment;
  const { lang, words } = telling;
  if (indicator.data.direction === "maintain" && indicator.data.range) {
    return { next: words.noFigure, wayToNext: "", final: bandOf(indicator, telling), wayToFinal: "" };
  }
  const cell = (target: typeof next) =>
    target
      ? words.at(
          periodLabel(target.period.text, telling),
          plainAmount(target.value, indicator, telling, "table"),
        )
      : words.noFigure;
  // Too few people for anything in hundredths; across a break the way means nothing.
  const unclear = isTiny(latest) || attainment.judgedBy === "break";
  const way = (target: typeof next) =>
    target?.progress === undefined || unclear
      ? ""
      : words.progress(formatPercent(target.progress, lang, { decimals: 0 }));
  return { next: cell(next), wayToNext: way(next), final: cell(final), wayToFinal: way(final) };
}

function bandOf(indicator: Entity<"indicator">, telling: Telling): string {
  const { from, to } = indicator.data.range ?? {};
  const write = (value: number | undefined) =>
    value === undefined ? undefined : plainAmount(value, indicator, telling, "sentence");
  return telling.words.band(write(from), write(to));
}

/** Baseline and latest in sentences. What is not clearly different is never called a change. */
export function changeOf(released: Released, telling: Telling): string {
  const { indicator, attainment } = released;
  const { baseline, latest } = endsOf(released);
  const said = (figure: PublishedFigure) => ({
    when: whenOf(figure.period, telling),
    amount: amountOf(figure, indicator, telling, "sentence"),
  });
  const isSame = baseline?.period.text === latest?.period.text;
  const rose = baseline && latest && !baseline.hidden && !latest.hidden && latest.value > baseline.value;
  const text = telling.words.change({
    ...(baseline && latest && !isSame && { from: said(baseline) }),
    ...(latest && { to: said(latest) }),
    ...(attainment.clearChange !== undefined && { clear: attainment.clearChange }),
    ...(rose !== undefined && { rose }),
  });
  for (const figure of [baseline, latest]) {
    if (figure) telling.shown.note({ indicator, of: {}, figure }, inSentences(text));
  }
  return text;
}

/** A text as it may stand after a title too, where it begins with a capital. */
function inSentences(text: string): readonly string[] {
  return [text, text.slice(1)];
}

function nextTarget(attainment: PublishedAttainment, telling: Telling): string {
  const { indicator, next, judgement } = attainment;
  if (!next || indicator.data.context === true) return "";
  const course = judgement === "no-data" || judgement === "not-judged" ? undefined : judgement;
  return telling.words.nextTarget(
    whenOf(next.period, telling),
    plainAmount(next.value, indicator, telling, "sentence"),
    course ? telling.words.courses[attainment.judgedBy === "hidden" ? "hidden" : course] : "",
  );
}

function notesOf(released: Released, telling: Telling): readonly string[] {
  const { words } = telling;
  const { indicator, attainment } = released;
  const { latest, breakAt, alert } = attainment;
  const notes: string[] = [];
  if (alert) notes.push(words.alertOn(limitOf(indicator, telling)));
  if (breakAt)
    notes.push(
      words.broken(formatPeriod(breakAt.text, telling.lang), changeAt(indicator, breakAt.text, telling)),
    );
  if (latest && !latest.hidden) {
    const { coverage, status } = latest;
    if (coverage && (coverage.expected > 1 || coverage.reported < coverage.expected)) {
      notes.push(words.coverage(coverage.reported, coverage.expected));
    }
    if (status === "provisional" || status === "estimate")
      notes.push(words.provisional(words.statuses[status]));
  }
  return [...notes, ...periodNotes(indicator, telling)];
}

function limitOf(indicator: Entity<"indicator">, telling: Telling): string {
  const { above, below } = indicator.data.alert ?? {};
  return [above, below]
    .filter((limit) => limit !== undefined)
    .map((limit) => plainAmount(limit, indicator, telling, "sentence"))
    .join(" – ");
}

function changeAt(indicator: Entity<"indicator">, period: string, telling: Telling): string {
  const version = (indicator.data.definition_since ?? []).find((each) => String(each.period) === period);
  return telling.say(version?.change).replace(/\.$/, "");
}

/** What the coalition wrote about a period, as far as this report reaches. */
function periodNotes(indicator: Entity<"indicator">, telling: Telling): readonly string[] {
  return (indicator.data.notes ?? []).flatMap(({ period: text, text: note }) => {
    const period = readPeriod(text);
    if (!period || period.end > telling.until) return [];
    return [telling.words.periodNote(formatPeriod(period.text, telling.lang), telling.say(note))];
  });
}
