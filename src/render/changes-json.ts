import { CHANGE_CLASSES, type Change } from "../language/changes/change.ts";
import { changeText, type Speaking } from "../language/changes/sentences.ts";
import type { ChangesDocument, Compared } from "./changes.ts";
import { toJson } from "./findings-json.ts";

/** Changes for a program: the document of schemas/output/changes.schema.json. */
export function changesJson({ changes, unread, base, head, asOf, speaking }: ChangesDocument): string {
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
    changes: changes.map((change) => changeJson(change, speaking)),
  });
}

function comparedJson({ revision, commit }: Compared): unknown {
  return { revision, commit };
}

function changeJson(change: Change, speaking: Speaking): unknown {
  const { kind, id, before, after, where, isGone, touches, reason, what, isFinal } = change;
  return {
    class: change.class,
    kind,
    id,
    what: what.is,
    ...(what.is === "key" && { key: what.key }),
    path: where.path,
    line: where.line,
    gone: isGone,
    before: before ?? null,
    after: after ?? null,
    message: changeText(change, speaking).message,
    ...(change.class === "goalpost" && {
      reason: reason ? { from: reason.from, id: reason.id ?? null } : null,
    }),
    ...(isFinal === true && { final: true }),
    touches,
  };
}
