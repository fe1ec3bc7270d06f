import { asksReason } from "../language/changes/beside.ts";
import { CHANGE_CLASSES, type Change } from "../language/changes/change.ts";
import type { Speaking } from "../language/changes/speaking.ts";
import { changeJson } from "./change-json.ts";
import type { ChangesDocument, Compared } from "./changes.ts";
import { toJson } from "./findings-json.ts";

/** Changes for a program: the document of schemas/output/changes.schema.json. */
export function changesJson({
  changes,
  unread,
  unreadPlaces,
  base,
  head,
  asOf,
  speaking,
}: ChangesDocument): string {
  return toJson({
    format: "impact-changes",
    version: "1.0",
    asOf,
    base: comparedJson(base),
    head: head ? comparedJson(head) : null,
    summary: Object.fromEntries(
      CHANGE_CLASSES.map((of) => [of, changes.filter((change) => change.class === of).length]),
    ),
    notCompared: unread,
    notComparedAt: unreadPlaces.map(({ path, line, isBefore }) => ({
      path,
      line: line ?? null,
      side: isBefore ? "base" : "head",
    })),
    changes: changes.map((change) => classedJson(change, speaking)),
  });
}

function comparedJson({ revision, commit }: Compared): unknown {
  return { revision, commit };
}

function classedJson(change: Change, speaking: Speaking): unknown {
  const { kind, touches, reason, isFinal } = change;
  return {
    class: change.class,
    kind,
    ...changeJson(change, speaking),
    ...((asksReason(change) || reason !== undefined) && {
      reason: reason ? { from: reason.from, id: reason.id ?? null } : null,
    }),
    ...(isFinal === true && { final: true }),
    touches,
  };
}
