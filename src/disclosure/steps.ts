import type { Figure, Selection } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { breakdownAt, dividedBy, isProvenAt } from "./breakdown-at.ts";
import { type Group, groupOf, isUnsafe, minimumOf, restOf } from "./groups.ts";
import { calendarOf, figureAt, keyOf, ownKind, type Place, remembered } from "./place.ts";

/** A moment of a cumulative series: the people counted by then, in all and in each group. */
interface Point {
  readonly end: string;
  readonly groups: ReadonlyMap<string, Group>;
}

/**
 * Whether the step of a cumulative figure to one that is shown is a small group: the newcomers between
 * the two. The latest figures are kept, and of those before them as many as are safe; a breakdown is kept
 * or hidden whole, unless its cells are judged one by one.
 * @param isHidden by something else: what is not shown makes no step
 */
export function isStepTold(figure: Figure, place: Place, isHidden: (figure: Figure) => boolean): boolean {
  const { indicator } = place;
  if (indicator.data.cumulative !== true || !isAboutPeople(indicator)) return false;
  if (figure.value === undefined) return false;
  if (dividedBy(place.of) !== undefined && isProvenAt(figure.period, place)) return false;
  const kept = keptOf(place, isHidden);
  if (figure.origin === "typed") {
    const point = { end: figure.period.end, groups: groupsOf(figure, place) };
    return !fits(point, kept.points, minimumOf(indicator, place.repository));
  }
  return !kept.texts.has(figure.period.text);
}

interface Kept {
  readonly texts: ReadonlySet<string>;
  readonly points: readonly Point[];
}

function keptOf(place: Place, isHidden: (figure: Figure) => boolean): Kept {
  const { measures, indicator, repository, of } = place;
  const by = dividedBy(of);
  // The groups of a breakdown are judged together, so that its periods are hidden whole.
  const key = `steps\r${indicator.id}\r${by === undefined ? keyOf({}) : by}`;
  return remembered(measures, key, () => {
    const minimum = minimumOf(indicator, repository);
    const own = ownKind(place);
    const latestFirst = [...periodsOf(place, by)].reverse();
    const points: Point[] = [];
    const texts = new Set<string>();
    for (const isOwn of [true, false]) {
      for (const period of latestFirst) {
        if ((period.kind === own) !== isOwn) continue;
        const figure = figureAt(place, period);
        if (figure && isHidden(figure)) continue;
        const point = { end: period.end, groups: groupsAt(period, place) };
        if (!fits(point, points, minimum)) continue;
        points.push(point);
        texts.add(period.text);
      }
    }
    return { texts, points };
  });
}

/** Of a breakdown: the periods of any of its groups. */
function periodsOf(place: Place, by: string | undefined): ReturnType<typeof calendarOf> {
  if (by === undefined) return calendarOf(place);
  const { measures, indicator } = place;
  const values =
    by === "partner" ? measures.asked.partners(indicator.id) : measures.asked.groups(indicator.id, by);
  const all = values.flatMap((value) => {
    const of: Selection = by === "partner" ? { partner: value } : { cell: { dimension: by, value } };
    return calendarOf({ ...place, of });
  });
  const periods = [...new Map(all.map((period) => [period.text, period])).values()];
  return periods.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

function groupsAt(period: Figure["period"], place: Place): Point["groups"] {
  const table = breakdownAt(period, place);
  const figure = figureAt(place, period);
  if (!table) return figure ? groupsOf(figure, place) : new Map();
  const { indicator } = place;
  const groups = new Map<string, Group>();
  for (const { value, figure: each } of table.cells) {
    const group = groupOf(each, indicator);
    if (group) groups.set(`= ${value}`, group);
  }
  const whole = table.total && groupOf(table.total, indicator);
  if (whole) groups.set("rest", restOf(whole, [...groups.values()]));
  return groups;
}

function groupsOf(figure: Figure, { indicator }: Place): Point["groups"] {
  const group = groupOf(figure, indicator);
  return new Map(group ? [["", group]] : []);
}

/** Whether the steps from the point before and to the point after are nobody, or enough people. */
function fits(point: Point, others: readonly Point[], minimum: number): boolean {
  return others.every((other) => {
    const [earlier, later] = other.end < point.end ? [other, point] : [point, other];
    const names = new Set([...earlier.groups.keys(), ...later.groups.keys()]);
    return [...names].every((name) => {
      const [from, to] = [earlier.groups.get(name), later.groups.get(name)];
      return !from || !to || !isUnsafe(stepOf(from, to), minimum);
    });
  });
}

/**
 * The newcomers: of a share, those who joined its part; its whole is a stock, which is not what grows. A fall is
 * a slip in the data, and as small as it is.
 */
function stepOf(from: Group, to: Group): Group {
  if (from.part === undefined || to.part === undefined) return { whole: Math.abs(to.whole - from.whole) };
  return { whole: Math.abs(to.part - from.part) };
}
