/** Why a file could not be given as bytes, or a folder could not be looked into. */
export type ReadTrouble =
  | "too-large"
  | "link-outside"
  | "linked-folder"
  | "not-a-file"
  | "no-permission"
  | "gone";

/** One file of a tree: POSIX path relative to the root of the repository. */
export interface FileEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /**
   * Set where something exists but will not be read: a link out of the tree, a linked folder, a folder
   * that may not be looked into (`.` is the root itself), a device, a loop.
   */
  readonly trouble?: ReadTrouble;
}

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly trouble: ReadTrouble };

/**
 * Where text comes from: the work tree on disk, a git revision, or memory. Read-only; nothing
 * outside the root is ever read. Paths are POSIX, relative, without `.` or `..`.
 */
export interface FileTree {
  /**
   * Every file that belongs to the repository, sorted by path (code units); dot-folders and node_modules
   * are left out. A folder is listed only where it cannot be looked into, with its trouble.
   */
  list(): readonly FileEntry[];
  /** The bytes of one file. Never throws for what is in the tree. */
  read(path: string, options?: { readonly maximumBytes?: number }): ReadResult;
  /** The bytes in pieces, for tables; a file that cannot be read gives `ok: false`. */
  stream(path: string): AsyncIterable<Uint8Array> | { readonly ok: false; readonly trouble: ReadTrouble };
  /**
   * Some bytes of one file: from an offset, at most so many, fewer where the file ends. As safe as `read`;
   * the file may have changed since.
   */
  readPart(path: string, from: number, length: number): ReadResult;
  /**
   * Dot-files and what lies in dot-folders, as far as git would carry it (never `.git` itself): nothing of the
   * format stands there, but what stands there is shared. Read only through this.
   */
  readonly hidden?: Pick<FileTree, "list" | "read">;
}
