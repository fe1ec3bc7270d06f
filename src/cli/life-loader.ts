import type { FileTree } from "../files/file-tree.ts";
import { memoryTree } from "../files/memory.ts";
import { loadRepository, type ReadOnce } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";
import { type OwnRows, rowsNaming } from "./life-rows.ts";
import { Recent } from "./recent.ts";

/** One version of a file. */
export interface Version {
  readonly path: string;
  readonly object: string;
}

/** Of what versions are read, and how. */
export interface LoaderOptions {
  /** The newest version, for what a file alone does not tell: languages, dimensions, sources. */
  readonly tree: FileTree;
  readonly repository: Repository;
  dayOf(own: string | undefined): string;
}

/** One version of a table, with the rows of one indicator. */
type TableRows = Version & { readonly text: string };

/** An indicator by all its names; that of now says what the rows mean. */
interface Named {
  readonly names: ReadonlySet<string>;
  readonly now: string;
}

/** Files of the newest version that others are read with. */
const BESIDE = ["impact.yaml", "sources.yaml"];
const BESIDE_ROWS = [...BESIDE, "partners.yaml", "dimensions.yaml"];
/** A version stands on two sides: after its own commit, and before the next one. */
const KEPT = 16;
/** Rows of so many letters together are kept for their other side; what is made of them weighs a few times as much. */
const KEPT_LETTERS = 8 * 1024 * 1024;
/** What a version without such rows counts for. */
const LEAST = 1024;

interface ReadTables {
  readonly letters: number;
  readonly repository: Promise<Repository>;
}

/** Reads a few files as a repository; what comes more than once is read once. */
export class Loader {
  readonly #options: LoaderOptions;
  readonly #documents = new Recent<Promise<Repository>>(KEPT);
  readonly #rows = new Recent<OwnRows | undefined>(KEPT_LETTERS, (rows) => LEAST + (rows?.text.length ?? 0));
  readonly #tables = new Recent<ReadTables>(KEPT_LETTERS, ({ letters }) => LEAST + letters);
  readonly #beside = new Map<string, Uint8Array | undefined>();
  readonly #once: ReadOnce = new WeakMap();

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  /** Versions of documents, each with what its file does not tell. */
  load(versions: readonly Version[], bytes: ReadonlyMap<string, Uint8Array>): Promise<Repository> {
    return this.#documents.get(keyOf(versions), () => {
      const files = versions.flatMap(({ path, object }) => {
        const own = bytes.get(object);
        return own ? [[path, own] as const] : [];
      });
      return this.#read([...this.#filesBeside(BESIDE), ...files]);
    });
  }

  /** The rows of an indicator in one version of a table; see `rowsNaming`. */
  rowsOf(
    version: Version,
    bytes: ReadonlyMap<string, Uint8Array>,
    { names, now }: Named,
  ): OwnRows | undefined {
    const key = [keyOf([version]), ...names].join("\0");
    return this.#rows.get(key, () => rowsNaming(bytes.get(version.object), names, now));
  }

  /** Tables of which only the rows of one indicator are left. */
  tables(tables: readonly TableRows[], { names, now }: Named): Promise<Repository> {
    const key = [keyOf(tables), ...names].join("\0");
    return this.#tables.get(key, () => ({
      letters: tables.reduce((sum, { text }) => sum + text.length, 0),
      repository: this.#read([
        ...this.#filesBeside([...BESIDE_ROWS, ...this.#pathOf(now)]),
        ...tables.map(({ path, text }) => [path, Buffer.from(text)] as const),
      ]),
    })).repository;
  }

  #pathOf(indicator: string): readonly string[] {
    const { repository } = this.#options;
    const own = repository.entities.indicator.get(indicator)?.document.path;
    return own === undefined ? [] : [repository.masker.realPath(own)];
  }

  #filesBeside(paths: readonly string[]): readonly (readonly [string, Uint8Array])[] {
    return paths.flatMap((path) => {
      if (!this.#beside.has(path)) {
        const file = this.#options.tree.read(path);
        this.#beside.set(path, file.ok ? file.bytes : undefined);
      }
      const bytes = this.#beside.get(path);
      return bytes ? [[path, bytes] as const] : [];
    });
  }

  #read(files: readonly (readonly [string, Uint8Array])[]): Promise<Repository> {
    const { dayOf } = this.#options;
    return loadRepository(memoryTree(Object.fromEntries(files)), { dayOf, once: this.#once });
  }
}

/** Names versions, for what is known of them. */
export function keyOf(versions: readonly Version[]): string {
  return versions.map(({ path, object }) => `${path}\0${object}`).join("\0");
}
