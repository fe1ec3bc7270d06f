import type { UnreadPlace } from "../language/changes/change.ts";
import type { Repository } from "../model/repository.ts";

/** Kinds of which something could not be read: that one is absent proves nothing. */
export function unreadKinds({
  incomplete,
  coalition,
  conditionsDocument,
  unreadPaths = [],
}: Repository): ReadonlySet<string> {
  const ofFiles: Readonly<Record<string, readonly string[]>> = {
    "trajectory.yaml": ["trajectory"],
    "conditions.yaml": ["condition", "score"],
  };
  return new Set([
    ...incomplete,
    ...unreadPaths.flatMap((path) => ofFiles[path] ?? []),
    ...(conditionsDocument?.lost?.(["scores"]) === true ? ["score"] : []),
    ...(incomplete.has("funder") ? ["ask"] : []),
    ...(coalition ? [] : ["coalition", "settings"]),
  ]);
}

/** Whole files, then parts of others. */
export function unreadPlacesIn(
  { before, after }: { readonly before: Repository; readonly after: Repository },
  parts: readonly UnreadPlace[],
): readonly UnreadPlace[] {
  const then = new Set(before.unreadPaths);
  const now = new Set(after.unreadPaths);
  return [
    ...[...then].map((path) => ({ path, isBefore: true })),
    ...[...now].map((path) => ({ path, isBefore: false })),
    ...parts.filter(({ path, isBefore }) => !(isBefore ? then : now).has(path)),
  ];
}
