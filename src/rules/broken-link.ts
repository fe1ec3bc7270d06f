import type { Finding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";
import { type WrittenLink, writtenLinks } from "./written-links.ts";

/** A link, or a picture, of which the file does not exist. */
export const brokenLink: Rule<"broken-link"> = {
  name: "broken-link",
  *check({ repository }) {
    for (const finding of told(drafts(repository))) {
      const { about, ...rest } = finding;
      yield about === finding.where.path ? rest : finding;
    }
  },
};

function* drafts(repository: Repository): Generator<Draft<"broken-link">> {
  let files: Files | undefined;
  for (const link of writtenLinks(repository)) {
    const { path, about = path, target } = link;
    const ways = waysTo(link);
    if (ways === "outside") {
      const args = { target, problem: "outside" } as const;
      // In a larger repository it may be right; nobody looked.
      const make = () => ({ rule: "broken-link", args, where: link.where(), severity: "info" }) as const;
      yield { path, about, make };
      continue;
    }
    if (ways.length === 0) continue;
    files ??= new Files(repository);
    const args = trouble(link, ways, files);
    if (args === undefined) continue;
    yield { path, about, make: () => ({ rule: "broken-link", args, where: link.where() }) };
  }
}

/** The files of a repository, as a link can name them. */
class Files {
  readonly #paths = new Set<string>();
  /** In small letters, to the path as it is. */
  readonly #small = new Map<string, string>();
  readonly #named = new Map<string, string>();
  readonly #within = new Map<string, string[]>();

  constructor({ paths, masker }: Repository) {
    for (const real of paths) {
      const path = masker.path(real);
      this.#paths.add(path);
      this.#paths.add(real);
      this.#small.set(path.toLowerCase(), path);
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (!this.#named.has(name.toLowerCase())) this.#named.set(name.toLowerCase(), path);
      const folder = folderOf(path);
      const within = this.#within.get(folder) ?? [];
      if (within.length < MOST_NAMES) within.push(name);
      this.#within.set(folder, within);
      this.#addFolders(path);
    }
    this.#paths.add("");
  }

  #addFolders(path: string): void {
    for (let folder = folderOf(path); folder !== "" && !this.#paths.has(folder); folder = folderOf(folder)) {
      this.#paths.add(folder);
      this.#small.set(folder.toLowerCase(), folder);
    }
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** The same path but for capitals. */
  alike(path: string): string | undefined {
    return this.#small.get(path.toLowerCase());
  }

  /** The file that was probably meant: one of that name elsewhere, or of a like name in that folder. */
  meant(path: string): string | undefined {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const moved = this.#named.get(name.toLowerCase());
    if (moved !== undefined) return moved;
    const folder = folderOf(path);
    const like = nearest(name, this.#within.get(folder) ?? []);
    return like === undefined ? undefined : `${folder}${folder === "" ? "" : "/"}${like}`;
  }
}

/** Names of one folder that are compared with a name that is not there. */
const MOST_NAMES = 200;

function trouble(
  { target, path }: WrittenLink,
  ways: readonly string[],
  files: Files,
): Finding<"broken-link">["args"] | undefined {
  if (ways.some((way) => files.has(way))) return undefined;
  const alike = ways.map((way) => files.alike(way)).find((one) => one !== undefined);
  const meant = alike ?? files.meant(ways[0] ?? "");
  return {
    target,
    problem: alike === undefined ? "missing" : "case",
    ...(meant !== undefined && { nearest: relativeTo(folderOf(path), meant) }),
  };
}

/** Another kind of address, a place in the same file, a mark that a template fills in, or what was masked. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|\?|$)|\{\{|\u2022/i;

/**
 * The paths that a link can mean, the likeliest first; none where it is no link to a file of this repository.
 * `outside` where each of them leads out of it: what lies there is never looked at.
 */
function waysTo({ target, path, isPrinted }: WrittenLink): readonly string[] | "outside" {
  if (NO_FILE.test(target)) return [];
  const plain = decoded(target.replace(/[#?].*$/s, ""));
  const bases = plain.startsWith("/") ? [""] : [folderOf(path), ...(isPrinted ? ["", "reports"] : [])];
  const ways = bases.map((base) => joined(base, plain));
  if (ways.every((way) => way === undefined)) return "outside";
  // What may lie outside is not known to be broken.
  if (ways.includes(undefined)) return [];
  const inside = ways as readonly string[];
  return path.startsWith("docs/") ? inside.flatMap((way) => asSite(way, plain)) : inside;
}

/** Sites that are made of docs/ leave endings out, and begin at docs/. */
function asSite(way: string, plain: string): readonly string[] {
  const starts = plain.startsWith("/") ? [way, `docs/${way}`] : [way];
  return starts.flatMap((start) => [start, `${start}.md`, start.replace(/\.html?$/, ".md")]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Undefined where it leads out of the repository. */
function joined(base: string, path: string): string | undefined {
  const parts = base === "" ? [] : base.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function relativeTo(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
