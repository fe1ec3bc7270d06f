import { EXTENTS, type Extent } from "./extents.ts";
import type { RankedFinding, Severity } from "./finding.ts";
import { identityOf, type Likeness, type Naming } from "./finding-identity.ts";
import type { RuleName } from "./rule-names.ts";

/** The findings of one revision, and how they are named. */
export interface FoundAt {
  readonly findings: readonly RankedFinding[];
  readonly naming: Naming;
}

/** The earlier of two. */
export interface FoundBefore extends FoundAt {
  /** True where the file has such a line. */
  hasLine(path: string, text: string): boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * The findings of now that were not there before, or weigh more than then, or of which there is more: counted, so
 * that of three alike where there were two, one is new. In the order of `now`. Where so many were found that some
 * are only counted, those count as well: `more` of a finding says how many like it are new.
 */
export function brought(now: FoundAt, before: FoundBefore): readonly RankedFinding[] {
  const unmatched = withoutKnown(now, before);
  const cut = new Set(
    [
      ...now.findings.map((one) => cutIn(one, now.naming)),
      ...before.findings.map((one) => cutIn(one, before.naming)),
    ].filter((group) => group !== undefined),
  );
  if (cut.size === 0) return unmatched;
  const isNew = new Set(unmatched);
  const more = new Map<RankedFinding, number>();
  for (const group of cut) settle(group, { now, before, isNew, more });
  return now.findings
    .filter((finding) => isNew.has(finding))
    .map((finding) => {
      const { more: _, ...rest } = finding;
      const count = more.get(finding) ?? 0;
      return (count > 0 ? { ...rest, more: count } : rest) as RankedFinding;
    });
}

/** Those that have no counterpart that weighs as much: first the very same, then of the rest what became no worse. */
function withoutKnown(now: FoundAt, before: FoundAt): readonly RankedFinding[] {
  const exactly = paired(now, before, "exactly");
  const hasExtent = ({ rule }: RankedFinding) => EXTENTS[rule] !== undefined;
  const left = {
    now: now.findings.filter((each) => hasExtent(each) && !exactly.now.has(each)),
    before: before.findings.filter((each) => hasExtent(each) && !exactly.before.has(each)),
  };
  const roughly = paired({ ...now, findings: left.now }, { ...before, findings: left.before }, "roughly");
  return now.findings.filter((each) => !exactly.now.has(each) && !roughly.now.has(each));
}

interface Paired {
  readonly now: ReadonlySet<RankedFinding>;
  readonly before: ReadonlySet<RankedFinding>;
}

function paired(now: FoundAt, before: FoundAt, likeness: Likeness): Paired {
  const there = new Map<string, RankedFinding[]>();
  for (const finding of heaviestLast(before.findings)) {
    const key = identityOf(finding, before.naming, likeness);
    const alike = there.get(key);
    if (alike) alike.push(finding);
    else there.set(key, [finding]);
  }
  const pairs = { now: new Set<RankedFinding>(), before: new Set<RankedFinding>() };
  for (const finding of heaviestLast(now.findings).reverse()) {
    const alike = there.get(identityOf(finding, now.naming, likeness)) ?? [];
    const at = counterpart(finding, alike, likeness);
    if (at === -1) continue;
    for (const other of alike.splice(at, 1)) pairs.before.add(other);
    pairs.now.add(finding);
  }
  return pairs;
}

function heaviestLast(findings: readonly RankedFinding[]): RankedFinding[] {
  return [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** The place in the list of one that is the same and no lighter, from its end; -1 where there is none. */
function counterpart(finding: RankedFinding, alike: readonly RankedFinding[], likeness: Likeness): number {
  const isAsHeavy = (other: RankedFinding) => WEIGHT[other.severity] >= WEIGHT[finding.severity];
  if (likeness === "roughly") {
    const extent = EXTENTS[finding.rule] as Extent<RuleName> | undefined;
    return alike.findLastIndex(
      (other) => isAsHeavy(other) && extent?.isWorse(finding.args, other.args) === false,
    );
  }
  // The heaviest stands last: where it is too light, all are.
  const last = alike.at(-1);
  return last !== undefined && isAsHeavy(last) ? alike.length - 1 : -1;
}

/** What is counted together: of one rule in one file. */
function groupOf({ rule, where }: RankedFinding, naming: Naming): string {
  return JSON.stringify([rule, naming.path(where.path)]);
}

function cutIn(finding: RankedFinding, naming: Naming): string | undefined {
  return finding.more === undefined ? undefined : groupOf(finding, naming);
}

interface Settling {
  readonly now: FoundAt;
  readonly before: FoundBefore;
  /** Findings that are taken to be new; changed here. */
  readonly isNew: Set<RankedFinding>;
  /** How many more like it are new; filled here. */
  readonly more: Map<RankedFinding, number>;
}

/**
 * Of a group of which some are only counted, which ones are told differs from revision to revision: one that
 * was only counted before is not new. It is taken for known where its line stood there before, as long as the
 * numbers allow it.
 */
function settle(group: string, { now, before, isNew, more }: Settling): void {
  const here = now.findings.filter((finding) => groupOf(finding, now.naming) === group);
  const there = before.findings.filter((finding) => groupOf(finding, before.naming) === group);
  let room = there.reduce((sum, finding) => sum + (finding.more ?? 0), 0);
  for (const finding of here.filter((each) => isNew.has(each))) {
    if (room === 0) break;
    if (!hadLine(finding, now, before)) continue;
    isNew.delete(finding);
    room -= 1;
  }
  const news = here.filter((finding) => isNew.has(finding));
  const grown = count(here) - count(there) - news.length;
  if (grown <= 0) return;
  const teller = news.at(-1) ?? here.find((finding) => finding.more !== undefined) ?? here.at(-1);
  if (teller === undefined) return;
  // One of those that are only counted is told by a finding like it.
  more.set(teller, isNew.has(teller) ? grown : grown - 1);
  isNew.add(teller);
}

function count(findings: readonly RankedFinding[]): number {
  return findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

function hadLine({ where }: RankedFinding, now: FoundAt, before: FoundBefore): boolean {
  const text = now.naming.line(where.path, where.line);
  return text !== undefined && before.hasLine(now.naming.path(where.path), text);
}
