import { minimumOf } from "../../disclosure/groups.ts";
import { hasSolverFailed } from "../../disclosure/protection.ts";
import { formatPeriod } from "../../language/dates.ts";
import { formatNumber } from "../../language/numbers.ts";
import { readPeriod } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import type { FigureTable, MethodPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { shownIndicators } from "./outcomes.ts";
import { countHidden } from "./tables.ts";

/** Where the figures come from and what they cannot carry. */
export function methodPart(
  telling: Telling,
  { tables, isShort }: { readonly tables: readonly FigureTable[]; readonly isShort: boolean },
): MethodPart {
  const hidden = isShort ? countHiddenEnds(telling) : countHidden(tables);
  const untested = telling
    .all("assumption")
    .filter(({ data }) => (data.status ?? "untested") === "untested").length;
  const used = new Set(shownIndicators(telling).map(({ indicator }) => indicator.data.source));
  const sources = telling.all("source").filter(({ id }) => used.has(id));
  return {
    sources: sources.map(({ data }) => ({
      name: telling.say(data.name),
      owner: data.owner === undefined ? "" : telling.name(telling.one("partner", data.owner)?.data.name),
      notes: [telling.say(data.caveat)].filter((note) => note !== ""),
    })),
    overlaps: telling.all("source").flatMap((source) => overlapsOf(source, telling)),
    gaps: telling.all("node").flatMap(({ data }) => {
      const because = telling.say(data.not_measured?.because);
      return because === "" ? [] : [telling.words.gap(telling.say(data.title), because)];
    }),
    hidden: hidden === 0 ? "" : tellHidden(hidden, telling),
    untested: untested === 0 ? "" : telling.words.untested(untested),
  };
}

function tellHidden(count: number, { words, repository }: Telling): string {
  const tally = words.hiddenTally(count);
  return hasSolverFailed(repository) ? `${tally} ${words.hiddenWithoutNeed}` : tally;
}

/** Where there are no tables: hidden figures that an indicator begins or ends with. */
function countHiddenEnds(telling: Telling): number {
  return shownIndicators(telling).reduce((count, { attainment: { baseline, latest } }) => {
    const isSame = baseline?.period.text === latest?.period.text;
    const ends = isSame ? [latest ?? baseline] : [baseline, latest];
    return count + ends.filter((figure) => figure?.hidden === true).length;
  }, 0);
}

/** Records in several registers against unique people; numbers that could point at a few are not told. */
function overlapsOf({ id, data }: Entity<"source">, telling: Telling): readonly string[] {
  const { settings, entities } = telling.repository;
  const ofThis = [...entities.indicator.values()].filter(({ data: { source } }) => source === id);
  const minimums = ofThis.map((indicator) => minimumOf(indicator, telling.repository));
  const minimum = Math.max(settings.minimumCount, ...minimums);
  return (data.overlaps ?? []).flatMap(({ period: text, records, unique, draft }) => {
    const period = readPeriod(text);
    const sum = Object.values(records).reduce((total, count) => total + count, 0);
    const isSmall = unique < minimum || (sum !== unique && Math.abs(sum - unique) < minimum);
    if (!period || period.end > telling.until || draft === true || isSmall) return [];
    if (ofThis.some((indicator) => isHiddenAt(indicator.id, period.text, telling))) return [];
    return [
      telling.words.overlap({
        period: formatPeriod(period.text, telling.lang),
        records: formatNumber(sum, telling.lang),
        unique: formatNumber(unique, telling.lang),
      }),
    ];
  });
}

/** Records and people tell what the figure tells. */
function isHiddenAt(indicator: string, period: string, { released }: Telling): boolean {
  const { series = [], bounds = [] } = released.get(indicator) ?? {};
  return [...series, ...bounds].some((figure) => figure.hidden && figure.period.text === period);
}
