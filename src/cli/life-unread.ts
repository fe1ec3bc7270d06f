import { isConflictMark } from "../read/conflicts.ts";
import { keyOf, type Version } from "./life-loader.ts";

/** Versions that cannot be read, by `keyOf`, and whether the newer of them hold two versions each. */
export interface Unread {
  readonly unread: ReadonlySet<string>;
  readonly isConflict: boolean;
}

export const ALL_READ: Unread = { unread: new Set(), isConflict: false };

export function bothUnread(some: Unread, others: Unread): Unread {
  return {
    unread: new Set([...some.unread, ...others.unread]),
    isConflict: some.isConflict || others.isConflict,
  };
}

/** Which versions cannot be read; each is looked at by itself, as nobody has to do that often. */
export async function unreadOn(
  { before, after }: { readonly before: readonly Version[]; readonly after: readonly Version[] },
  bytes: ReadonlyMap<string, Uint8Array>,
  isUnread: (version: Version) => Promise<boolean>,
): Promise<Unread> {
  const unread = new Set<string>();
  for (const version of [...before, ...after]) {
    if (await isUnread(version)) unread.add(keyOf([version]));
  }
  const isConflict = after.some(
    (version) => unread.has(keyOf([version])) && holdsConflict(bytes.get(version.object)),
  );
  return { unread, isConflict };
}

/** Whether a version holds marks that only git writes. */
function holdsConflict(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.split(/\r?\n/).some(isConflictMark);
}
