import type { Lang } from "../language/locale.ts";
import { ownersWords } from "../language/owners.ts";

/** Who looks after a part of the coalition: a file or, with an empty path, everything. */
export interface OwnedPart {
  /** From the folder of the coalition, POSIX. */
  readonly path: string;
  /** As `@org/team`, in the order in which the coalition names them. */
  readonly accounts: readonly string[];
}

const BEGIN = "# impact: begin";
const END = "# impact: end";

/** The file CODEOWNERS has one mark without the other, or several: then nobody knows which lines are ours. */
export class UnclearMarks extends Error {
  override readonly name = "UnclearMarks";
}

/**
 * The text of CODEOWNERS, in which the part between the marks is made anew and every other line stays. Where there
 * are no marks yet the part comes first: of several lines that fit a file the last counts, and that is somebody's own.
 * @param text what is there; absent where there is none
 * @param folder the coalition's folder below the top of the repository, POSIX; empty where they are the same
 * @throws {UnclearMarks}
 */
export function codeOwnersText(
  parts: readonly OwnedPart[],
  {
    text,
    folder,
    lang,
  }: { readonly text?: string | undefined; readonly folder: string; readonly lang: Lang },
): string {
  const words = ownersWords(lang);
  const made = [BEGIN, ...words.inside.map(remark), ...linesOf(parts, folder), END];
  if (text === undefined) return `${[...words.above.map(remark), "", ...made].join("\n")}\n`;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  const [begin, end] = [BEGIN, END].map((mark) => placesOf(mark, lines));
  if (begin?.length === 0 && end?.length === 0) return [...made, "", ...lines].join(lineEnd);
  const [from = -1, to = -1] = [begin?.[0], end?.[0]];
  if (begin?.length !== 1 || end?.length !== 1 || from > to) throw new UnclearMarks();
  return [...lines.slice(0, from), ...made, ...lines.slice(to + 1)].join(lineEnd);
}

function placesOf(mark: string, lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => (line.trim() === mark ? [index] : []));
}

/** The widest first; who looks after a file alone is named later, and so counts there. */
function linesOf(parts: readonly OwnedPart[], folder: string): readonly string[] {
  const named = parts.filter(({ accounts }) => accounts.length > 0);
  const sorted = [...named].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map(({ path, accounts }) => `${patternOf(path, folder)} ${[...new Set(accounts)].join(" ")}`);
}

function patternOf(path: string, folder: string): string {
  if (path === "" && folder === "") return "*";
  const whole = [folder, path].filter((part) => part !== "").join("/");
  // What would mean something else in a pattern, means itself.
  return `/${whole.replace(/[\\\s#*?[\]!]/g, "\\$&")}${path === "" ? "/" : ""}`;
}

function remark(line: string): string {
  return `# ${line}`;
}
