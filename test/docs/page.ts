import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Something that a page asks of its reader; `at` is the 0-based line of the page where it begins. */
export type Step =
  | { readonly kind: "file"; readonly at: number; readonly path: string; readonly text: string }
  | { readonly kind: "edit"; readonly at: number; readonly path: string; readonly lines: readonly string[] }
  | {
      readonly kind: "command";
      readonly at: number;
      readonly command: string;
      readonly expected: readonly string[];
    };

interface Fence {
  readonly at: number;
  readonly language: string;
  readonly lines: readonly string[];
  /** The file that the sentence before the fence ends with: "Write in `data/homes.csv`:" */
  readonly path: string | undefined;
}

const FILES = new Set(["yaml", "csv", "markdown"]);
/** What a page tells its reader about the project itself, or about other programs. */
const NOT_OURS = /^(npm|npx|mkdir|git (clone|fetch|pull|push)) /;

export function readPage(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

export function writePage(path: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text);
}

/** The fenced blocks of a page, in order. */
export function fencesOf(page: string): readonly Fence[] {
  const lines = page.split("\n");
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const opened = /^(`{3,})(\w+)$/.exec(lines[index] ?? "");
    if (!opened) continue;
    const end = lines.indexOf(opened[1] ?? "", index + 1);
    const before = lines.slice(0, index).findLast((line) => line.trim() !== "") ?? "";
    fences.push({
      at: index + 1,
      language: opened[2] ?? "",
      lines: lines.slice(index + 1, end),
      path: /`([\w./-]+\.(?:yaml|csv|md))`:$/.exec(before)?.[1],
    });
    index = end;
  }
  return fences;
}

/** What a reader of the page does: types into files, changes lines, gives commands. */
export function stepsOf(page: string): readonly Step[] {
  return fencesOf(page).flatMap((fence): readonly Step[] => {
    const { at, language, lines, path } = fence;
    if (language === "console") return commandsOf(fence);
    if (path === undefined) return [];
    if (language === "diff") return [{ kind: "edit", at, path, lines }];
    return FILES.has(language) ? [{ kind: "file", at, path, text: `${lines.join("\n")}\n` }] : [];
  });
}

function commandsOf({ at, lines }: Fence): readonly Step[] {
  const starts = lines.flatMap((line, index) => (line.startsWith("$ ") ? [index] : []));
  return starts.flatMap((start, nth) => {
    const command = (lines[start] ?? "").slice(2);
    const expected = lines.slice(start + 1, starts[nth + 1]);
    return NOT_OURS.test(command) ? [] : [{ kind: "command", at: at + start, command, expected } as const];
  });
}

/** Applies a block of `-` and `+` lines; lines that begin with a space only say where. */
export function edited(text: string, change: readonly string[]): string {
  const plain = (sign: string) =>
    change.filter((line) => line[0] === sign || line[0] === " ").map((line) => `${line.slice(1)}\n`);
  const [before, after] = [plain("-").join(""), plain("+").join("")];
  const parts = text.split(before);
  if (parts.length !== 2)
    throw new Error(`these lines stand ${parts.length - 1} times in the file:\n${before}`);
  return parts.join(after);
}

/**
 * The lines that were expected, with each line `…` standing for any number of lines; where they do not
 * fit, they come back as they are, so that a comparison shows what differs.
 */
export function withOmissions(expected: readonly string[], real: readonly string[]): readonly string[] {
  const at = expected.indexOf("…");
  if (at === -1) return expected;
  const head = expected.slice(0, at);
  if (head.some((line, index) => line !== real[index])) return expected;
  const rest = expected.slice(at + 1);
  for (let skipped = at; skipped <= real.length; skipped++) {
    const tail = withOmissions(rest, real.slice(skipped));
    if (tail.length === real.length - skipped && tail.every((line, index) => line === real[skipped + index]))
      return real;
  }
  return expected;
}
