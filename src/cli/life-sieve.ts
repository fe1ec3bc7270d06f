import type { Followed } from "../compare/life-step.ts";
import { NAMED_KINDS } from "../compare/things.ts";
import { LISTS } from "../model/declared.ts";
import { type FileKind, fileKindOf, identifierOf } from "../model/file-kinds.ts";
import { checkShape } from "../model/shape.ts";
import type { Document } from "../read/document.ts";
import { readMarkdown } from "../read/front-matter.ts";
import { readYaml } from "../read/yaml.ts";
import { Recent } from "./recent.ts";

/** A version of a file. */
export interface VersionBytes {
  readonly path: string;
  readonly object: string;
  readonly bytes: Uint8Array;
}

/** What of one version may matter to a thing. */
interface Sign {
  /** All that it says of the thing, as text; one for each time that it stands there. */
  readonly own: readonly string[];
  /** Everything with a name that could have had another: `kind:id`. */
  readonly named: readonly string[];
}

/** Of the versions that were looked at last; each stands on two sides, seldom far apart. */
const KEPT = 64;
/** Files that every side is read with: what one side lacks, it has in the newest version. */
const BESIDE: ReadonlySet<string> = new Set(["impact.yaml", "sources.yaml"]);

/**
 * Tells quickly that two sides say the same of a thing, so that only the others are read as a repository. It is sure
 * of that where both sides can be read, nothing in them can have been renamed, and the data of the thing are the same
 * to the letter. What it says is of the names that it was made with.
 */
export class LifeSieve {
  readonly #followed: Followed | undefined;
  readonly #signs = new Recent<Sign | undefined>(KEPT);

  /** @param followed what is followed; absent where everything that the files say is */
  constructor(followed?: Followed) {
    this.#followed = followed;
  }

  /** True only where the step between the sides has nothing to tell; false says nothing. */
  isSame(before: readonly VersionBytes[], after: readonly VersionBytes[]): boolean {
    const paths = [before, after].map((side) => new Set(side.map(({ path }) => path)));
    if ([...BESIDE].some((path) => paths[0]?.has(path) !== paths[1]?.has(path))) return false;
    const [old, now] = [this.#sideOf(before), this.#sideOf(after)];
    if (!old || !now || old.own.length !== now.own.length) return false;
    // Of two things with one name, which one counts depends on the files beside them.
    if (this.#followed && old.own.length > 1) return false;
    return old.own.every((own, at) => own === now.own[at]) && !mayBeRenamed(old.named, now.named);
  }

  #sideOf(side: readonly VersionBytes[]): Sign | undefined {
    const signs: Sign[] = [];
    for (const version of side) {
      const sign = this.#signOf(version);
      if (!sign) return undefined;
      signs.push(sign);
    }
    return { own: signs.flatMap(({ own }) => own), named: signs.flatMap(({ named }) => named) };
  }

  #signOf(version: VersionBytes): Sign | undefined {
    return this.#signs.get(`${version.path}\0${version.object}`, () => readSign(version, this.#followed));
  }
}

/** A rename takes a thing that is gone and one that is new, of one kind. */
function mayBeRenamed(old: readonly string[], now: readonly string[]): boolean {
  const [olds, nows] = [new Set(old), new Set(now)];
  const kindOf = (name: string) => name.slice(0, name.indexOf(":"));
  const gone = new Set(old.filter((name) => !nows.has(name)).map(kindOf));
  return now.some((name) => !olds.has(name) && gone.has(kindOf(name)));
}

/** `undefined` where the file cannot be read in full: then it has to be looked at as a whole. */
function readSign({ path, bytes }: VersionBytes, followed: Followed | undefined): Sign | undefined {
  const kind = fileKindOf(path);
  if (!kind) return { own: [], named: [] };
  const { document: read } = kind.reader === "yaml" ? readYaml(path, bytes) : readMarkdown(path, bytes);
  const document = read && checkShape(kind.schema, read).document;
  if (!document) return undefined;
  if (followed) return signOf(document, kind, followed);
  const all = exact([document.data, document.body ?? ""]);
  return all === undefined ? undefined : { own: [all], named: [] };
}

const NAMED: ReadonlySet<string> = new Set([...NAMED_KINDS, "condition"]);

function signOf(document: Document, of: FileKind, { kind, names }: Followed): Sign | undefined {
  const own: unknown[] = [];
  const named: string[] = [];
  const found = (each: string, id: string, data: unknown) => {
    if (NAMED.has(each)) named.push(`${each}:${id}`);
    if (each === kind && each !== "condition" && names.has(id)) own.push([data, document.body ?? ""]);
  };
  if (of.thing) found(of.thing, identifierOf(document.path), document.data);
  for (const { kind: each, at } of LISTS[of.schema] ?? []) {
    for (const item of itemsAt(document.data, at)) found(each, String(partOf(item, "id")), item);
  }
  // Asks stand in the file of their funder; of conditions also what is said of all of them.
  if (kind === "ask" && of.thing === "funder") own.push(document.data);
  if (kind === "condition" && of.schema === "conditions") own.push(document.data);
  if (kind === "link" && of.schema === "theory-of-change") {
    for (const link of itemsAt(document.data, ["links"])) {
      const id = `${String(partOf(link, "from"))}/${String(partOf(link, "to"))}`;
      if (names.has(id)) own.push(link);
    }
  }
  const texts = own.map(exact);
  return texts.every((text) => text !== undefined) ? { own: texts, named } : undefined;
}

function partOf(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
}

function itemsAt(data: unknown, at: readonly (string | number)[]): readonly unknown[] {
  const list = at.reduce<unknown>(partOf, data);
  return Array.isArray(list) ? list : [];
}

/** Text that is the same only for the same values; `undefined` where there are numbers that JSON has not. */
function exact(value: unknown): string | undefined {
  let isExact = true;
  const text = JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === "number" && (!Number.isFinite(each) || Object.is(each, -0))) isExact = false;
    return each;
  });
  return isExact ? text : undefined;
}
