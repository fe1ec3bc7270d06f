import type { AnyFinding } from "../findings/finding.ts";
import type { Document, Pointer } from "../read/document.ts";
import { LISTS, member } from "./declared.ts";
import { identifierOf } from "./file-kinds.ts";
import type { ShapedDocument } from "./references.ts";

/** The kinds whose names stand in the keys of figures. */
type Kind = "indicator" | "partner" | "dimension" | "value";

/** Something that has a name now, and may have had others. */
interface Named {
  readonly id: string;
  readonly document: Document;
  readonly pointer: Pointer;
}

/** Names of now for names of then, of one list of things. */
class Renamed {
  readonly #kind: Kind;
  readonly #now = new Map<string, Named>();
  /** Two or more that had the name: nobody knows which is meant. */
  readonly #then = new Map<string, { readonly of: Named; readonly at: Pointer }[]>();

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  add(named: Named): void {
    if (!this.#now.has(named.id)) this.#now.set(named.id, named);
    const data = named.pointer.reduce<unknown>((value, step) => member(value, step), named.document.data);
    const list = member(data, "previously");
    if (!Array.isArray(list)) return;
    for (const [index, id] of list.entries()) {
      if (typeof id !== "string" || id === named.id) continue;
      const at = [...named.pointer, "previously", index];
      this.#then.set(id, [...(this.#then.get(id) ?? []), { of: named, at }]);
    }
  }

  /** The name of now; a finding where one name of then is that of two things. */
  of(id: string): string | AnyFinding {
    const [first, second] = this.#then.get(id) ?? [];
    if (!first) return id;
    const other = this.#now.get(id);
    if (!second && !other) return first.of.id;
    const [here, there] = second
      ? [second, first]
      : [first, other && { of: other, at: this.#kind === "indicator" ? [] : [...other.pointer, "id"] }];
    return {
      rule: "duplicate-id",
      args: { kind: this.#kind, id },
      where: here.of.document.locate(here.at),
      about: `${this.#kind}:${here.of.id}`,
      ...(there && { related: [{ label: "first", where: there.of.document.locate(there.at) }] }),
    };
  }
}

/**
 * What indicators, partners, dimensions and their values were called before, as their `previously` says: what was
 * published under an old name is known of the one that it has now.
 */
export class FormerNames {
  readonly #kinds = {
    indicator: new Renamed("indicator"),
    partner: new Renamed("partner"),
    dimension: new Renamed("dimension"),
  };
  readonly #values = new Map<string, Renamed>();
  readonly #findings = new Map<string, AnyFinding>();
  #isLost = false;

  constructor(documents: readonly ShapedDocument[]) {
    for (const { kind, document } of documents) {
      if (kind.thing === "indicator") {
        this.#add("indicator", { id: identifierOf(document.path), document, pointer: [] });
      }
      for (const list of LISTS[kind.schema] ?? []) {
        if (list.kind !== "partner" && list.kind !== "dimension") continue;
        for (const named of namedIn(document, list.at)) {
          this.#add(list.kind, named);
          if (list.kind === "dimension") this.#addValues(named);
        }
      }
    }
  }

  #add(kind: "indicator" | "partner" | "dimension", named: Named): void {
    this.#kinds[kind].add(named);
    this.#noteLost(named);
  }

  #addValues({ id, document, pointer }: Named): void {
    const values = this.#values.get(id) ?? new Renamed("value");
    this.#values.set(id, values);
    for (const named of namedIn(document, [...pointer, "values"])) {
      values.add(named);
      this.#noteLost(named);
    }
  }

  #noteLost({ document, pointer }: Named): void {
    if (document.lost?.([...pointer, "previously"]) === true) this.#isLost = true;
  }

  /** A figure (`indicator/period`, then the partner and `dimension=value`) by the names of now. */
  keyOfNow(key: string): string {
    const [indicator = "", period, ...more] = key.split("/");
    if (period === undefined) return key;
    const parts = more.map((part) =>
      part.includes("=") ? this.#groupOf(part) : this.#known(this.#kinds.partner, part),
    );
    return [this.#known(this.#kinds.indicator, indicator), period, ...parts].join("/");
  }

  /** An indicator by its name of now. */
  indicatorOfNow(id: string): string {
    return this.#known(this.#kinds.indicator, id);
  }

  #groupOf(part: string): string {
    const [then = "", value = ""] = part.split("=");
    const dimension = this.#known(this.#kinds.dimension, then);
    const values = this.#values.get(dimension);
    return `${dimension}=${values ? this.#known(values, value) : value}`;
  }

  #known(names: Renamed, id: string): string {
    const now = names.of(id);
    if (typeof now === "string") return now;
    this.#findings.set(JSON.stringify(now.where), now);
    return id;
  }

  /** Of the names that were asked for: those that two things had or have. */
  get findings(): readonly AnyFinding[] {
    return [...this.#findings.values()];
  }

  /** False where a name of then could not be read, or is that of two things. */
  get areCertain(): boolean {
    return !this.#isLost && this.#findings.size === 0;
  }
}

function namedIn(document: Document, at: Pointer): readonly Named[] {
  const list = at.reduce<unknown>((value, step) => member(value, step), document.data);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    const id = member(item, "id");
    return typeof id === "string" ? [{ id, document, pointer: [...at, index] }] : [];
  });
}
