import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import type { Entity } from "../model/repository.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";
import { agreedIn } from "./agreed.ts";
import type { Problem } from "./audit/problem.ts";
import { minimumOf } from "./groups.ts";
import type { Known } from "./place.ts";
import { ProblemBook } from "./problem/book.ts";
import { writeBounds } from "./problem/bounds.ts";
import { writeCrossed } from "./problem/crossed.ts";
import { writeInsiders } from "./problem/insiders.ts";
import { writeAgreed } from "./problem/links.ts";
import { Nodes } from "./problem/nodes.ts";
import { writeReleases } from "./problem/releases.ts";
import { divisionsOf, hideEmpty, partOf, writeTables, writeWithoutTotal } from "./problem/tables.ts";
import { writeSteps, writeTime } from "./problem/time.ts";

/** Everything about people that any command may show of a repository, and what everybody knows of it. */
export interface WholeProblem {
  readonly problem: Problem;
  /** False where there is no number that nobody may know: then all may be shown that the rules let through. */
  readonly isAnythingGuarded: boolean;
  /** Indicators that were left out of the problem, as nothing about them could be unsafe. */
  readonly plain: ReadonlySet<string>;
}

/** Of which indicators it is known beforehand that the problem would hold nothing to guard of them. */
type LeaveOut = (indicator: Entity<"indicator">) => boolean;

/**
 * The problem over all figures about people, of every series, kind of period and indicator together: figures as
 * the rules let them through, and the equations between them that hold for whoever reads the definitions.
 * Computed figures are no part of it: they are as hidden as what they rest on.
 * @param isPlain asked of indicators that have no figure in common with others; see `isPlain`
 */
export function problemOf(known: Known, isPlain: LeaveOut = () => false): WholeProblem {
  const { repository } = known;
  const book = new ProblemBook();
  const all = new Map<string, Nodes>();
  const rows = rowsPerIndicator(repository.measurements);
  const agreed = agreedIn(repository);
  const plain = new Set<string>();
  const linked = new Set(agreed.flatMap(({ text }) => text.names.map(({ indicator }) => indicator)));
  for (const [id, indicator] of repository.entities.indicator) {
    if (indicator.data.type === "computed") continue;
    const isPublic = !isProtected(indicator, known);
    // By a minimum that cannot be read, the rules hide everybody already.
    if ((isPublic && !linked.has(id)) || !Number.isFinite(minimumOf(indicator, repository))) continue;
    if (!linked.has(id) && isPlain(indicator)) {
      plain.add(id);
      continue;
    }
    const nodes = new Nodes({ ...known, indicator }, book, isPublic);
    all.set(id, nodes);
    writeIndicator(nodes, rows.get(id) ?? []);
  }
  for (const rule of agreed) writeAgreed(rule, (id) => all.get(id));
  writeReleases(all, { repository, book, agreed });
  for (const nodes of all.values()) nodes.finish();
  return { problem: book.problem(), isAnythingGuarded: book.isAnythingGuarded, plain };
}

/** Whether the figures of an indicator are protected by what is published together. */
export function isProtected(indicator: Entity<"indicator">, { repository }: Known): boolean {
  return isAboutPeople(indicator) && !isAlreadyPublic(indicator, repository);
}

function writeIndicator(
  nodes: Nodes,
  rows: NonNullable<ReturnType<ReturnType<typeof rowsPerIndicator>["get"]>>,
): void {
  const { indicator } = nodes.place;
  const divisions = divisionsOf(nodes);
  writeTime(nodes, {});
  for (const division of divisions) {
    for (const value of division.values) writeTime(nodes, partOf(division, value));
    const rests = writeTables(nodes, division);
    hideEmpty(nodes, division);
    if (indicator.data.cumulative === true)
      writeSteps(nodes, `${indicator.id} rest by ${division.by}`, rests);
    for (const value of division.values) {
      if (division.by !== "partner") writeBounds(nodes, partOf(division, value));
    }
  }
  writeWithoutTotal(nodes, divisions);
  writeBounds(nodes, {});
  writeCrossed(nodes, rows, divisions);
  writeInsiders(nodes, rows, divisions);
  nodes.judge();
}
