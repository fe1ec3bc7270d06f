/** Wrong use of the command line, or a check that could not be carried out: exit code 2, no stack trace. */
export class UsageError extends Error {
  /** A short stable word for programs: `unknown-option`, `no-repository`. */
  readonly code: string;
  /** What to do instead, one sentence. */
  readonly help: string;

  constructor(code: string, message: string, help: string) {
    super(message);
    this.name = "UsageError";
    this.code = code;
    this.help = help;
  }
}
