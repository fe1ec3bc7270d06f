/** One file that a command wants to write. `path` is POSIX and relative to the root. */
export interface PlannedFile {
  readonly path: string;
  /** Text becomes UTF-8; bytes stay as they are. */
  readonly text: string | Uint8Array;
  /** `create` never overwrites; `replace` needs a file that is there. */
  readonly action: "create" | "replace";
}

/** What a command will write, as data: shown with `--dry-run`, carried out by `carryOut`. */
export type WritePlan = readonly PlannedFile[];

/** Why a plan was not carried out. Nothing was written. */
export type WriteTrouble =
  | "outside"
  | "through-link"
  | "exists"
  | "not-there"
  | "not-a-file"
  | "planned-twice"
  | "failed";

/** A plan that cannot be carried out as it stands, with the first path that stands in the way. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
  readonly path: string;
  readonly trouble: WriteTrouble;

  constructor(path: string, trouble: WriteTrouble, cause?: unknown) {
    super(`${path}: ${trouble}`, { cause });
    this.path = path;
    this.trouble = trouble;
  }
}
