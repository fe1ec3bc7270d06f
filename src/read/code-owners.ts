/** Who looks after the files of a repository, as a file CODEOWNERS says. */
export interface CodeOwners {
  /** The owners of a file by its path from the top of the git repository; empty where nobody is named. */
  of(path: string): readonly string[];
}

/** Where the platforms look, in their order; the first that is there counts. */
export const CODE_OWNERS_PLACES: readonly string[] = [
  ".github/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
  ".gitlab/CODEOWNERS",
];

/** Longer lines, more of them, and patterns with more stars are not read: nobody wrote them. */
const LONGEST_LINE = 2000;
const MOST_LINES = 20_000;
const MOST_STARS = 40;

interface Entry {
  readonly pattern: Pattern;
  readonly owners: readonly string[];
}

/**
 * Reads a file CODEOWNERS. Of several lines that match, the last one counts; one without owners takes them away.
 * A section of GitLab (`[Care] @team`) gives its owners to lines that name none; approvals are not our affair.
 */
export function readCodeOwners(text: string): CodeOwners {
  const entries: Entry[] = [];
  let ofSection: readonly string[] = [];
  for (const line of text.split(/\r\n|\n|\r/, MOST_LINES)) {
    if (line.length > LONGEST_LINE) continue;
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?((?:\s.*)?)$/.exec(line.trim());
    if (section) {
      ofSection = wordsOf(section[1] ?? "");
      continue;
    }
    const [pattern, ...owners] = wordsOf(line);
    if (pattern === undefined || pattern.split("*").length > MOST_STARS) continue;
    entries.push({ pattern: patternOf(pattern), owners: owners.length > 0 ? owners : ofSection });
  }
  entries.reverse();
  const known = new Map<string, readonly string[]>();
  return {
    of(path) {
      const parts = path.split("/");
      const owners = known.get(path) ?? entries.find(({ pattern }) => matches(pattern, parts))?.owners ?? [];
      known.set(path, owners);
      return owners;
    },
  };
}

/** The words of a line up to a remark; a backslash keeps a blank or `#` in a word. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:\\.|[^\s\\])+/g)) {
    if (word.startsWith("#")) break;
    words.push(word.replace(/\\(.)/g, "$1"));
  }
  return words;
}

interface Pattern {
  /** Parts of a path: `**` is any number of them, and `*` and `?` stand for signs within one. */
  readonly parts: readonly string[];
  /** Whether it also means all that lies below what it matches. */
  readonly isBelow: boolean;
  /** Only what lies below, and not the thing itself. */
  readonly isFolder: boolean;
}

/** As in `.gitignore`; a `*` at the end means files of that folder alone, as GitHub has it. */
function patternOf(written: string): Pattern {
  const isFolder = written.endsWith("/");
  const text = written.replace(/^\/+|\/+$/g, "");
  const isAnchored = written.startsWith("/") || text.includes("/");
  const parts = text.split("/").filter((part) => part !== "");
  const last = parts.at(-1);
  const isOpen = last === "*" && parts.length > 1;
  return { parts: isAnchored ? parts : ["**", ...parts], isBelow: !isOpen, isFolder };
}

function matches({ parts, isBelow, isFolder }: Pattern, path: readonly string[]): boolean {
  // Which first parts of the path the pattern can have eaten, pattern part by pattern part.
  let eaten = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of eaten) {
      if (part === "**") for (let to = at; to <= path.length; to += 1) next.add(to);
      else if (at < path.length && matchesName(part, path[at] ?? "")) next.add(at + 1);
    }
    eaten = next;
  }
  if (!isFolder && eaten.has(path.length)) return true;
  if (!isBelow && !isFolder) return false;
  return [...eaten].some((at) => at < path.length && at > 0);
}

/** `*` is any number of signs, `?` one; looks back at the last `*` only, so that no name takes long. */
function matchesName(glob: string, name: string): boolean {
  let [at, to, star, starTo] = [0, 0, -1, 0];
  while (to < name.length) {
    if (glob[at] === "*") {
      star = at;
      starTo = to;
      at += 1;
    } else if (at < glob.length && (glob[at] === "?" || glob[at] === name[to])) {
      at += 1;
      to += 1;
    } else if (star >= 0) {
      at = star + 1;
      starTo += 1;
      to = starTo;
    } else return false;
  }
  while (glob[at] === "*") at += 1;
  return at === glob.length;
}
