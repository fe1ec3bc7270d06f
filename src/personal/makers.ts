import type { PersonalKind } from "./hit.ts";

/**
 * Git's own file for those who make commits, which it reads only at the top of the repository: at the coalition's
 * root, or above it.
 */
const OF_MAKERS = /^(?:\.\.\/)*\.mailmap$/;
const THEIRS: ReadonlySet<PersonalKind> = new Set(["e-mail", "name"]);

/**
 * What was found in a file, without the names and addresses of those who make commits where they keep these
 * themselves: every commit shows them already.
 */
export function sparing<F extends { readonly kind: PersonalKind }>(
  path: string,
  found: readonly F[],
): readonly F[] {
  return OF_MAKERS.test(path) ? found.filter(({ kind }) => !THEIRS.has(kind)) : found;
}
