import { groundsOf } from "../disclosure/by-rules.ts";
import type { Known } from "../disclosure/guard.ts";
import type { Place } from "../disclosure/place.ts";
import { figureKey } from "../disclosure/problem/key.ts";
import { keyOfShown } from "../disclosure/published-before.ts";
import { cutAfter } from "../disclosure/released.ts";
import type { Release, ShownFigure } from "../generated/schema-types.ts";
import type { Figure } from "../measure/figures.ts";
import { measure } from "../measure/series.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import { releaseChecksum } from "../model/release-checksum.ts";
import { lastReleases } from "../model/releases.ts";
import type { Repository } from "../model/repository.ts";
import type { ToldFigure } from "./shown-figures.ts";

/** What one report showed, and up to which day its figures go. */
export interface ToldReport {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly until: string;
  readonly told: readonly ToldFigure[];
}

/**
 * The record of a release: the figures that its reports show, with their numbers, and those that stand hidden in
 * them, by name only. Of a computed figure also what it rests on, which can be worked out of it.
 */
export function releaseRecord(
  repository: Repository,
  { date, reports }: { readonly date: string; readonly reports: readonly [ToldReport, ...ToldReport[]] },
): Release {
  const shown = new Map<string, ShownFigure>();
  const hidden = new Set<string>();
  for (const { until, told } of reports) {
    let known: Known | undefined;
    const knownThen = (): Known => {
      const cut = cutAfter(repository, until);
      known ??= { repository: cut, measures: measure(cut) };
      return known;
    };
    for (const { indicator, of, figure } of told) {
      if (figure.hidden) {
        hidden.add(figureKey(indicator.id, of, { period: figure.period }));
        continue;
      }
      add(shown, shownFigure(figureKey(indicator.id, of, { period: figure.period }), figure));
      if (figure.origin !== "computed") continue;
      const place = { ...knownThen(), indicator, of };
      const whole = place.measures.asked.figure(indicator.id, of, figure.period);
      for (const ground of whole ? groundsBelow(whole, place) : []) add(shown, ground);
    }
  }
  for (const each of shown.values()) hidden.delete(each.figure);
  const inOrder = [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const after = lastReleases(repository.releases?.all ?? new Map());
  const record: Release = {
    date,
    reports: namesOf(reports),
    ...(after.length > 0 && { after: [...after] }),
    people: peopleIn([...inOrder.map(({ figure }) => figure), ...hidden], repository),
    shown: inOrder,
    hidden: [...hidden].sort(),
  };
  return { ...record, checksum: releaseChecksum(record) };
}

/** The indicators among these figures of which they are protected as figures about people. */
function peopleIn(keys: readonly string[], repository: Repository): string[] {
  const ids = new Set(keys.map((key) => key.split("/")[0] ?? ""));
  return [...ids].filter((id) => isOfPeople(id, repository)).sort();
}

function isOfPeople(id: string, repository: Repository): boolean {
  const indicator = repository.entities.indicator.get(id);
  return indicator !== undefined && isAboutPeople(indicator) && !isAlreadyPublic(indicator, repository);
}

function namesOf([first, ...others]: readonly [ToldReport, ...ToldReport[]]): [string, ...string[]] {
  const [name = first.id, ...names] = [...new Set([first, ...others].map(({ id }) => id))].sort();
  return [name, ...names];
}

function add(shown: Map<string, ShownFigure>, each: ShownFigure): void {
  shown.set(`${keyOfShown(each)} ${numbersOf(each)}`, each);
}

function shownFigure(
  figure: string,
  from: Pick<Figure, "numerator" | "denominator" | "n" | "origin"> & { readonly value: number },
): ShownFigure {
  const { value, numerator, denominator, n, origin } = from;
  return {
    figure,
    ...(origin === "typed" && { typed: true }),
    value,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
  };
}

/** What a computed figure rests on, down to what was counted. */
function groundsBelow(figure: Figure, place: Place): readonly ShownFigure[] {
  return groundsOf(figure, place).flatMap((ground): readonly ShownFigure[] => {
    const { value, period } = ground.figure;
    const below = ground.figure.origin === "computed" ? groundsBelow(ground.figure, ground.place) : [];
    if (value === undefined) return below;
    const key = figureKey(ground.place.indicator.id, ground.place.of, { period });
    return [shownFigure(key, { ...ground.figure, value }), ...below];
  });
}

const NUMBERS = ["value", "numerator", "denominator", "n"] as const;

function numbersOf(each: ShownFigure): string {
  return NUMBERS.map((number) => each[number] ?? "").join(" ");
}

/** Whether two records say the very same of what was shown and hidden. */
export function isSameRelease(a: Release, b: Release): boolean {
  return cellsOf(a) === cellsOf(b);
}

function cellsOf({ shown, hidden }: Release): string {
  const figures = shown.map((each) => `${keyOfShown(each)} ${numbersOf(each)}`);
  return [...figures.sort(), "", ...[...hidden].sort()].join("\n");
}

/** A record as the text of its file: a line per figure, so that a difference reads well. */
export function releaseText(release: Release, remark: string): string {
  const lines = [
    `# ${remark}`,
    `date: ${release.date}`,
    `reports: [${release.reports.map(written).join(", ")}]`,
    ...(release.after ? [`after: [${release.after.map(written).join(", ")}]`] : []),
    ...(release.checksum === undefined ? [] : [`checksum: ${release.checksum}`]),
    ...(release.people ? [`people: [${release.people.map(written).join(", ")}]`] : []),
    ...listOf("shown", release.shown.map(figureText)),
    ...listOf("hidden", release.hidden.map(written)),
  ];
  return `${lines.join("\n")}\n`;
}

function listOf(key: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function figureText(each: ShownFigure): string {
  const numbers = NUMBERS.flatMap((number) =>
    each[number] === undefined ? [] : [`${number}: ${each[number]}`],
  );
  const typed = each.typed === true ? ["typed: true"] : [];
  return `{${[`figure: ${written(each.figure)}`, ...typed, ...numbers].join(", ")}}`;
}

/** As it is where YAML takes it for a text, else in quotation marks. */
function written(text: string): string {
  return /^[a-z][a-z0-9-]*(\/[A-Za-z0-9=-]+)*$/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/.test(text)
    ? text
    : JSON.stringify(text);
}
