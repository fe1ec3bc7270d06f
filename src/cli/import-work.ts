import type { Settled } from "../import/settled.ts";
import type { Vocabulary } from "../import/vocabulary.ts";
import type { ImportWords } from "../language/import.ts";
import type { Asker } from "./asker.ts";
import type { CliContext } from "./context.ts";
import type { ImportFlags } from "./import-flags.ts";
import type { ShownNames } from "./import-masked.ts";
import type { OpenTable } from "./import-tables.ts";
import type { OpenedRepository, OpenOptions } from "./open-repository.ts";

/** What `impact import` can be told, as commander gives it. */
export interface ImportOptions extends OpenOptions, ImportFlags {
  readonly using?: string;
  readonly name?: string;
  readonly skipBadRows?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly format?: "text" | "json";
  readonly color?: string;
  readonly quiet?: boolean;
}
/** Everything that the steps of an import share. */
export interface Work {
  readonly context: CliContext;
  readonly options: ImportOptions;
  readonly opened: OpenedRepository;
  readonly vocabulary: Vocabulary;
  /** With names of columns and files as they may be shown. */
  readonly words: ImportWords;
  readonly shown: ShownNames;
  readonly tell: (line: string) => void;
  readonly asker: (() => Promise<Asker>) | undefined;
}

export interface SettledTable {
  readonly open: OpenTable;
  readonly settled: Settled;
  /** The table for rows of nobody in particular. */
  readonly fallback: string;
}

export interface KeptFile {
  readonly path: string;
  readonly text: string;
  readonly action: "create" | "replace";
  /** Something that was answered is not kept, and is asked again. */
  readonly asksAgain?: boolean;
}

/** Where nobody looks at the width, so that the bytes are the same on every machine. */
const USUAL_WIDTH = 80;
const NARROWEST = 40;

/** How wide the lines on a stream may be. */
export function widthOf({ columns = USUAL_WIDTH }: { readonly columns?: number }): number {
  return Math.max(columns, NARROWEST);
}
