import type { GitLog, LoggedCommit } from "../files/git-log.ts";
import type { Touch } from "../files/git-touches.ts";

/** A commit that may say something, and what it touched. */
export interface Candidate {
  readonly commit: LoggedCommit;
  readonly own: readonly Touch[];
}

/** A version that is needed again within so many candidates is held until then; one that is not is read once more. */
const HELD = 64;

/**
 * Candidates in their order, each with the bytes of all versions that it touched; what is too large to read is absent.
 * Git is asked once for all of them, and no more is in memory than what candidates near each other need.
 */
export async function* withBytes<Each extends Candidate>(
  candidates: readonly Each[],
  log: GitLog,
): AsyncGenerator<Each & { readonly bytes: ReadonlyMap<string, Uint8Array> }> {
  const { asked, released } = plan(candidates);
  const answers = log.read(asked.flat());
  const bytes = new Map<string, Uint8Array>();
  try {
    for (const [index, candidate] of candidates.entries()) {
      for (const _object of asked[index] ?? []) {
        const { value } = await answers.next();
        if (value?.bytes) bytes.set(value.object, value.bytes);
      }
      yield { ...candidate, bytes };
      for (const object of released[index] ?? []) bytes.delete(object);
    }
  } finally {
    await answers.return(undefined);
  }
}

interface Plan {
  /** For each candidate, what is read for it. */
  readonly asked: readonly (readonly string[])[];
  /** And what is let go after it. */
  readonly released: readonly (readonly string[])[];
}

function plan(candidates: readonly Candidate[]): Plan {
  const asked = candidates.map((): string[] => []);
  const released = candidates.map((): string[] => []);
  const last = new Map<string, number>();
  for (const [index, { own }] of candidates.entries()) {
    for (const object of new Set(own.flatMap(({ before, after }) => [...before, after]))) {
      if (object === undefined) continue;
      const before = last.get(object);
      if (before === undefined || index - before > HELD) {
        asked[index]?.push(object);
        if (before !== undefined) released[before]?.push(object);
      }
      last.set(object, index);
    }
  }
  for (const [object, index] of last) released[index]?.push(object);
  return { asked, released };
}
