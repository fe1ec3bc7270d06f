import { relative, sep } from "node:path";
import { diskTree } from "../files/disk.ts";
import { folderHolding } from "../files/disk-target.ts";
import { CODE_OWNERS_PLACES, type CodeOwners, readCodeOwners } from "../read/code-owners.ts";

/** The top folder of the git repository around a coalition, as platforms see files. */
export interface GitTop {
  /** A path seen from there, of one seen from the root of the coalition. */
  fromTop(path: string): string;
  /** The owners of a file by its path from the root of the coalition. */
  ownersOf(path: string): readonly string[];
}

/** GitHub reads no longer CODEOWNERS either. */
const LARGEST = 3 * 1024 * 1024;

/** Looks for git and CODEOWNERS around the root; without git, the root is the top. Git itself is not asked. */
export function gitTop(root: string): GitTop {
  const top = folderHolding(root, ".git") ?? root;
  const prefix = relative(top, root).split(sep).join("/");
  const fromTop = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
  let owners: CodeOwners | undefined;
  return {
    fromTop,
    ownersOf(path) {
      owners ??= readCodeOwners(codeOwnersText(top));
      return owners.of(fromTop(path));
    },
  };
}

function codeOwnersText(top: string): string {
  const tree = diskTree(top);
  for (const place of CODE_OWNERS_PLACES) {
    const reader = place.startsWith(".") ? tree.hidden : tree;
    const file = reader?.read(place, { maximumBytes: LARGEST });
    if (file?.ok) return new TextDecoder().decode(file.bytes);
  }
  return "";
}
