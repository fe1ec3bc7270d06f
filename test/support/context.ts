import type { CliContext } from "../../src/cli/context.ts";

/** The outside as a command sees it in a test, and what it wrote there. */
export interface TestContext {
  readonly context: CliContext;
  out(): string;
  err(): string;
}

/** Without a terminal, in a folder, on the day of the base repository. */
export function contextIn(folder: string, changes: Partial<CliContext> = {}): TestContext {
  const out: string[] = [];
  const err: string[] = [];
  const context: CliContext = {
    cwd: folder,
    stdout: { write: (text) => void out.push(text), isTTY: false },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    stdin: { isTTY: false },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
    ...changes,
  };
  return { context, out: () => out.join(""), err: () => err.join("") };
}

/** The day on which the tests run, where the machine is; `YYYY-MM-DD`. */
export function realToday(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** A sink that is a terminal of some width, with what it keeps. */
export function terminal(columns: number): { readonly sink: CliContext["stdout"]; text(): string } {
  const texts: string[] = [];
  return {
    sink: { write: (text) => void texts.push(text), isTTY: true, columns },
    text: () => texts.join(""),
  };
}
