import type { FileVersion, GitHistory, GitObject, Ref } from "../files/git-history.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { type CommitText, makersOf, readCommit, readTag } from "./commit-text.ts";
import { endingOf, isBinary, isPackage, isPointer } from "./file-bytes.ts";
import type { FileSearch, FoundInFile } from "./file-search.ts";
import { HistoryTold, type Place } from "./history-told.ts";
import type { Hit } from "./hit.ts";
import { maskAll } from "./masker.ts";
import { NotLooked, type Unsearched } from "./not-looked.ts";

/** What a search through the history of a repository gives. Nothing in it holds a value itself. */
export interface HistorySearch {
  /** At the path of the file, without its revision; in the order in which the commits came. */
  readonly findings: readonly AnyFinding[];
  readonly commits: number;
  /** Different texts; each was looked at once. */
  readonly texts: number;
  readonly messages: number;
  readonly notLooked: NotLooked;
  /** Every path that was ever there, as the repository of the coalition has it. */
  readonly paths: ReadonlySet<string>;
}

/** Larger texts are counted, not searched. */
const LARGEST_TEXT = 32 * 1024 * 1024;
/** A tag may point at a tag, and so on; nobody goes deeper. */
const DEEPEST_TAG = 10;

interface Options {
  readonly history: GitHistory;
  readonly search: FileSearch;
  /** The path as the repository of the coalition has it, from the path in the git repository. */
  readonly pathOf: (path: string) => string;
}

/**
 * Looks for data about people in everything that the references of a repository lead to: each version of
 * a file once, names of files, branches and tags, messages of commits and tags. Only a few objects are in
 * memory at a time. Names and addresses of those who made the commits are theirs to give, and spared.
 */
export async function searchHistory(options: Options): Promise<HistorySearch> {
  return await new Search(options).all();
}

class Search {
  readonly #from: Options;
  readonly #told = new HistoryTold();
  readonly #seen = new Set<string>();
  readonly #paths = new Set<string>();
  readonly #current = { objects: new Set<string>(), paths: new Set<string>() };
  readonly #notLooked = new NotLooked();
  #texts = 0;
  #messages = 0;

  constructor(from: Options) {
    this.#from = from;
  }

  async all(): Promise<HistorySearch> {
    const { history } = this.#from;
    for (const { object, path } of history.filesOf()) {
      this.#current.objects.add(object);
      this.#current.paths.add(path);
    }
    await this.#searchCommits();
    await this.#searchRefs();
    await this.#searchFiles(history.versions());
    return {
      findings: this.#told.findings(),
      commits: history.commits.length,
      texts: this.#texts,
      messages: this.#messages,
      notLooked: this.#notLooked,
      paths: new Set([...this.#paths].map((path) => this.#from.pathOf(path))),
    };
  }

  async #searchCommits(): Promise<void> {
    const { history } = this.#from;
    for await (const { about, bytes } of history.objects(history.commits, itself, LARGEST_TEXT)) {
      if (bytes === undefined) {
        this.#notLooked.add("missing");
        continue;
      }
      const commit = readCommit(bytes);
      this.#told.date(about, commit.date);
      this.#searchMessage(commit, { in: "commit-message", path: "", commit: about });
    }
  }

  #searchMessage(text: CommitText, place: Place): void {
    this.#messages += 1;
    const found = this.#from.search.message(text.message);
    if (found.values.length === 0) return;
    const isSpared = makersOf(text);
    const values = found.values.filter((value) => !isSpared(value));
    this.#told.tell({ ...found, values }, place);
  }

  /** Names of branches and tags, messages of tags, and files that tags hold without a commit. */
  async #searchRefs(): Promise<void> {
    const { history } = this.#from;
    for (const { name } of history.refs) this.#searchName(name, { in: "ref-name", commit: "" });
    let tags = history.refs
      .filter(({ type }) => type === "tag")
      .map(({ name, object }) => ({ name, object }));
    for (let depth = 0; tags.length > 0 && depth < DEEPEST_TAG; depth += 1) {
      const inner: typeof tags = [];
      for await (const { about, bytes } of history.objects(tags, objectOf, LARGEST_TEXT)) {
        const tag = bytes && readTag(bytes);
        if (tag) this.#searchMessage(tag, { in: "tag-message", path: this.#shown(about.name), commit: "" });
        else this.#notLooked.add("missing");
        if (tag?.innerTag !== undefined) inner.push({ name: about.name, object: tag.innerTag });
      }
      tags = inner;
    }
    await this.#searchFiles(history.refs.flatMap((ref) => this.#filesOfRef(ref)));
  }

  #filesOfRef({ name, object, type, peeled, peeledType }: Ref): readonly FileVersion[] {
    const [end, kind] = [peeled ?? object, peeledType ?? type];
    if (kind === "blob") return [{ commit: "", path: name, object: end }];
    return kind === "tree" ? this.#from.history.filesOf(end) : [];
  }

  async #searchFiles(versions: AsyncIterable<FileVersion> | Iterable<FileVersion>): Promise<void> {
    const objects = this.#from.history.objects(this.#unseen(versions), objectOf, LARGEST_TEXT);
    for await (const object of objects) await this.#searchFile(object);
  }

  /** Each content once, under the first name it has that is read in the same way. */
  async *#unseen(versions: AsyncIterable<FileVersion> | Iterable<FileVersion>): AsyncGenerator<FileVersion> {
    for await (const version of versions) {
      const { path, object, commit } = version;
      if (!this.#paths.has(path)) {
        this.#paths.add(path);
        this.#searchName(path, { in: "file-name", commit });
      }
      const key = `${object} ${this.#from.search.readAs(this.#from.pathOf(path))} ${endingOf(path)}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      if (isPackage(path)) this.#notLooked.add("packages");
      else yield version;
    }
  }

  /** A folder's name is told once, not with each file in it. */
  #searchName(path: string, place: Pick<Place, "in" | "commit">): void {
    const hits = this.#nameHits(path);
    if (hits.length === 0) return;
    const shown = place.in === "file-name" ? this.#shownFile(path) : this.#shown(path);
    const isCurrent = this.#current.paths.has(path);
    for (const hit of hits) {
      const value = path.slice(hit.from, hit.to);
      if (isCurrent) this.#told.isCurrentValue(hit.kind, value);
      const end = path.indexOf("/", hit.to);
      const name = path.slice(0, end === -1 ? path.length : end);
      const args = {
        kind: hit.kind,
        value: hit.masked,
        in: place.in === "ref-name" ? ("ref" as const) : ("name" as const),
      };
      const where = wholeFile(shown);
      this.#told.once({ args, value, where }, { ...place, path: shown }, `name ${name}`);
    }
  }

  #nameHits(path: string): readonly Hit[] {
    let start = 0;
    return path.split("/").flatMap((part) => {
      const from = start;
      start += part.length + 1;
      return this.#from.search
        .name(part)
        .map((hit) => ({ ...hit, from: hit.from + from, to: hit.to + from }));
    });
  }

  #shown(name: string): string {
    return maskAll(name, this.#nameHits(name));
  }

  #shownFile(path: string): string {
    return this.#from.pathOf(this.#shown(path));
  }

  async #searchFile(object: GitObject<FileVersion>): Promise<void> {
    const { path, commit } = object.about;
    const shown = this.#shownFile(path);
    const found = await this.#lookInto(shown, object);
    if (typeof found === "string") {
      this.#notLooked.add(found, isBinary(object.head) || found === "binary" ? path : "");
      return;
    }
    this.#texts += 1;
    if (!found.isWhole) this.#notLooked.add("binary", path);
    if (this.#current.objects.has(object.about.object)) this.#told.isCurrent(found);
    this.#told.tell(found, { in: "file", path: shown, commit });
  }

  async #lookInto(
    shown: string,
    { size, head, bytes }: GitObject<FileVersion>,
  ): Promise<FoundInFile | Unsearched> {
    if (bytes === undefined) return size === 0 ? "missing" : "too-large";
    return isPointer(head) ? "elsewhere" : ((await this.#from.search.file(shown, bytes)) ?? "binary");
  }
}

function itself(name: string): string {
  return name;
}

function objectOf({ object }: { readonly object: string }): string {
  return object;
}
