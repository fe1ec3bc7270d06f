import type { Change } from "../language/changes/change.ts";
import { changeText } from "../language/changes/sentences.ts";
import type { Speaking } from "../language/changes/speaking.ts";

/** One change, as all documents that tell of changes have it. */
export function changeJson(change: Change, speaking: Speaking): object {
  const { id, what, where, isGone, before, after } = change;
  return {
    id,
    what: what.is,
    ...(what.is === "key" && { key: what.key }),
    path: where.path,
    line: where.line,
    gone: isGone,
    before: before ?? null,
    after: after ?? null,
    message: changeText(change, speaking).message,
  };
}
