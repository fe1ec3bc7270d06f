import type { TemplateProblemWord } from "../language/report-command.ts";

/** What can be wrong with a template that was read; the sentence is made in `language`. */
export type TemplateProblem = Exclude<TemplateProblemWord, "unreadable" | "no-template">;

/** A template that cannot be used: the user's own file, so a message with its line and no stack trace. */
export class TemplateTrouble extends Error {
  override readonly name = "TemplateTrouble";
  readonly problem: TemplateProblem;
  /** 1-based; absent where the whole file is meant. */
  readonly line: number | undefined;
  /** What was written there. */
  readonly detail: string;

  constructor(problem: TemplateProblem, detail: string, line?: number) {
    super(line === undefined ? `${problem}: ${detail}` : `line ${line}: ${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
    this.line = line;
  }
}
