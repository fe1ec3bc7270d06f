import type { Finding, Location } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { isPartial, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";
import { yearsOfTheWrongKind } from "./years-of-the-wrong-kind.ts";

type Disagreement = Finding<"dates-disagree">;
type Args = RuleArguments["dates-disagree"];

/**
 * Dates that cannot all be right: a session outside its trajectory or before the session that comes before it,
 * something that goes on after the coalition has ended, a report that is due before the grant begins, and years
 * of the wrong kind.
 */
export const datesDisagree: Rule<"dates-disagree"> = {
  name: "dates-disagree",
  *check({ repository }) {
    yield* sessionsAstray(repository);
    yield* afterTheEnd(repository);
    yield* reportsBeforeGrant(repository);
    yield* yearsOfTheWrongKind(repository);
  },
};

function found(args: Args, where: Location, about?: string): Disagreement {
  return { rule: "dates-disagree", args, where, ...(about !== undefined && { about }) };
}

function* sessionsAstray({ trajectory, trajectoryDocument }: Repository): Generator<Disagreement> {
  if (!trajectory || !trajectoryDocument || trajectory.draft === true) return;
  const { starts, ends, sessions = [] } = trajectory;
  // Only neighbours are held against each other: of one date that is wrong, one finding is enough.
  let previous: { readonly id: string; readonly date: string } | undefined;
  for (const [index, { id, date, draft }] of sessions.entries()) {
    if (date === undefined || draft === true) continue;
    const where = trajectoryDocument.locate(["sessions", index, "date"]);
    const session = { kind: "session", id, date } as const;
    if (starts !== undefined && date < starts) {
      yield found({ problem: "before-start", ...session, other: starts }, where);
    } else if (ends !== undefined && date > ends) {
      yield found({ problem: "after-end", ...session, other: ends }, where);
    } else {
      if (previous !== undefined && date < previous.date) {
        yield found({ problem: "order", ...session, other: previous.date, before: previous.id }, where);
      }
      previous = { id, date };
    }
  }
}

/** What goes on when the coalition has ended already. */
function* afterTheEnd({
  coalition,
  trajectory,
  trajectoryDocument,
  entities,
}: Repository): Generator<Disagreement> {
  const end = coalition?.coalition.ends;
  if (end === undefined) return;
  const isLater = (date: string | undefined): date is string => date !== undefined && date > end;
  if (trajectoryDocument && trajectory?.draft !== true && isLater(trajectory?.ends)) {
    const args = {
      problem: "coalition-ends",
      kind: "trajectory",
      date: trajectory.ends,
      other: end,
    } as const;
    yield found(args, trajectoryDocument.locate(["ends"]));
  }
  for (const funder of entities.funder.values()) {
    const { grant, draft } = funder.data;
    if (draft === true || grant?.draft === true || !isLater(grant?.to)) continue;
    yield found(
      { problem: "coalition-ends", kind: "grant", id: funder.id, date: grant.to, other: end },
      placeOf(funder, ["grant", "to"]),
      `funder:${funder.id}`,
    );
  }
}

function* reportsBeforeGrant({ entities }: Repository): Generator<Disagreement> {
  for (const funder of entities.funder.values()) {
    const { grant, reports_due: days = [], draft } = funder.data;
    const from = grant?.from;
    if (from === undefined || draft === true || grant?.draft === true || isPartial(funder, ["reports_due"]))
      continue;
    for (const [index, date] of days.entries()) {
      if (date >= from) continue;
      yield found(
        { problem: "before-grant", kind: "funder", id: funder.id, date, other: from },
        placeOf(funder, ["reports_due", index]),
        `funder:${funder.id}`,
      );
    }
  }
}
