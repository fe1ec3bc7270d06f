import { formatPeriod } from "../../language/dates.ts";
import { list } from "../../language/list.ts";
import { formatNumber } from "../../language/numbers.ts";
import { comparePeriods, type Period, readPeriod } from "../../model/period.ts";
import { conditionName } from "../references.ts";
import type { CollaborationPart, ConditionsPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

const ROLES = ["backbone", "core", "partner", "experience", "knowledge", "government", "funder", "supporter"];

/** Who works together, who decides, and how strong the collaboration is by their own score. */
export function collaborationPart(telling: Telling): CollaborationPart {
  const everyone = telling.all("partner");
  const partners = everyone
    .filter(({ data }) => data.kind !== "body")
    .sort((a, b) => ROLES.indexOf(a.data.role ?? "supporter") - ROLES.indexOf(b.data.role ?? "supporter"));
  const name = (id: string) => telling.name(telling.one("partner", id)?.data.name);
  return {
    count: telling.words.partnerCount(partners.length),
    partners: partners.map(({ data }) => ({
      name: telling.name(data.name),
      role: data.role ? telling.words.roles[data.role] : "",
      brings: telling.say(data.engagement?.text),
    })),
    bodies: everyone
      .filter(({ data }) => data.kind === "body")
      .map(({ data }) => ({
        name: telling.name(data.name),
        decides: telling.say(data.decides),
        members: list(
          (data.members ?? []).flatMap((id) => name(id) || []),
          telling.lang,
        ),
      })),
    conditions: conditionsPart(telling),
  };
}

interface Score {
  readonly condition: string;
  readonly period: Period;
  readonly score: number;
  readonly raters: number;
}

function conditionsPart(telling: Telling): ConditionsPart {
  const { lang, words } = telling;
  const file = telling.repository.conditions;
  const scores = scoresOf(telling);
  const periods = [...new Map(scores.map(({ period }) => [period.text, period])).values()].sort(
    comparePeriods,
  );
  const ids = [
    ...new Set([...(file?.conditions ?? []).map(({ id }) => id), ...scores.map((score) => score.condition)]),
  ];
  const { from, to } = file?.scale ?? {};
  return {
    any: scores.length > 0,
    scale:
      from === undefined || to === undefined
        ? ""
        : words.conditionScale(formatNumber(from, lang), formatNumber(to, lang)),
    periods: periods.map(({ text }) => formatPeriod(text, lang)),
    rows: ids
      .filter((id) => scores.some(({ condition }) => condition === id))
      .map((id) => ({
        name: conditionName(id, telling),
        scores: periods.map((period) => scoreWords(scores, id, period, telling)),
      })),
    raters: ratersPerPeriod(scores, periods, telling),
  };
}

function scoresOf(telling: Telling): readonly Score[] {
  return (telling.repository.conditions?.scores ?? []).flatMap(
    ({ condition, period: text, score, raters, draft }) => {
      const period = readPeriod(text);
      if (!period || period.end > telling.until || draft === true) return [];
      return [
        {
          condition,
          period,
          score,
          raters: Object.values(raters ?? {}).reduce((sum, count) => sum + count, 0),
        },
      ];
    },
  );
}

function scoreWords(scores: readonly Score[], id: string, period: Period, { lang, words }: Telling): string {
  const found = scores.find((score) => score.condition === id && score.period.text === period.text);
  return found ? formatNumber(found.score, lang, { decimals: 1, minDecimals: 1 }) : words.noFigure;
}

/** How many people scored; the largest number of a period, as not everyone scores each condition. */
function ratersPerPeriod(
  scores: readonly Score[],
  periods: readonly Period[],
  telling: Telling,
): readonly string[] {
  return periods.flatMap((period) => {
    const most = Math.max(
      0,
      ...scores.filter((score) => score.period.text === period.text).map(({ raters }) => raters),
    );
    return most === 0 ? [] : [telling.words.raters(formatPeriod(period.text, telling.lang), most)];
  });
}
