import type { WebLimits } from "../files/web.ts";

/** A stream of text to a person or a program. */
export interface TextSink {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Places on a line, of a terminal only: what goes elsewhere is the same on every machine. */
  readonly columns?: number;
}

/** Everything a command may know of the outside: nothing else reads the process or a clock. */
export interface CliContext {
  readonly cwd: string;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: { readonly isTTY: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD` of the machine's clock; asked only where neither `--as-of` nor the repository says. */
  today(): string;
  readonly version: string;
  /** The file that was started, where that is known: a git hook can start it again. */
  readonly program?: string;
  /** For tests of `--online`: how far the web is asked. */
  readonly web?: WebLimits;
}
