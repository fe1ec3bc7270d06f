import type { Text } from "../generated/schema-types.ts";
import type { Repository } from "../model/repository.ts";
import { readPeriodText } from "./periods.ts";
import { isTotal, plain, statusOf } from "./words.ts";

/** Codes, and all the names under which each is known. */
export class Names {
  readonly codes: readonly string[];
  readonly #byName = new Map<string, string | undefined>();
  /** Per code, its first name in each language. */
  readonly titles: ReadonlyMap<string, readonly string[]>;

  constructor(entries: Iterable<readonly [string, readonly string[]]>) {
    const titles = new Map<string, readonly string[]>();
    for (const [code, names] of entries) {
      titles.set(code, names);
      for (const name of [code.replaceAll("-", " "), code, ...names].map(plain)) {
        const known = this.#byName.get(name);
        // A name that stands for two codes stands for neither.
        const clashes = this.#byName.has(name) && known !== code;
        this.#byName.set(name, clashes ? undefined : code);
      }
    }
    this.titles = titles;
    this.codes = [...titles.keys()];
  }

  /** The code of a word that is a code or a name of it, in any language. */
  codeOf(text: string): string | undefined {
    return this.#byName.get(plain(text));
  }
}

/** Everything of a repository that a word in somebody's table can be. */
export interface Vocabulary {
  readonly indicators: Names;
  readonly partners: Names;
  readonly dimensions: Names;
  /** Per dimension, its values. */
  readonly values: ReadonlyMap<string, Names>;
  /** Type per indicator. */
  readonly types: ReadonlyMap<string, string>;
}

export function vocabularyOf(repository: Repository): Vocabulary {
  const { indicator, partner, dimension } = repository.entities;
  const named = <T extends { readonly name?: Text }>(
    entities: ReadonlyMap<string, { readonly id: string; readonly data: T }>,
  ) => new Names([...entities.values()].map(({ id, data }) => [id, textsOf(data.name)] as const));
  return {
    indicators: named(indicator),
    partners: named(partner),
    dimensions: named(dimension),
    values: new Map(
      [...dimension.values()].map(({ id, data }) => [
        id,
        new Names((data.values ?? []).map((value) => [value.id, textsOf(value.name)] as const)),
      ]),
    ),
    types: new Map([...indicator.values()].map(({ id, data }) => [id, data.type])),
  };
}

/** A text in all of its languages. */
export function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : Object.values(text).filter((each) => typeof each === "string");
}

/** What kind of code stands in a column. */
export type CodeKind =
  | { readonly kind: "indicator" | "partner" | "period" | "status" }
  | { readonly kind: "dimension"; readonly dimension: string };

/** The code of a word without anybody being asked; undefined where it is not certain. */
export function certainCode(text: string, of: CodeKind, vocabulary: Vocabulary): string | undefined {
  if (text === "") return of.kind === "period" || of.kind === "indicator" ? undefined : "";
  if (of.kind === "period") return readPeriodText(text);
  if (of.kind === "status") return statusOf(text);
  const names = namesOf(of, vocabulary);
  const code = names.codeOf(text);
  if (code !== undefined || of.kind === "indicator") return code;
  return isTotal(text) ? "" : undefined;
}

/** The codes that a word of this kind may get. */
export function namesOf(of: CodeKind, vocabulary: Vocabulary): Names {
  if (of.kind === "indicator") return vocabulary.indicators;
  if (of.kind === "partner") return vocabulary.partners;
  return (of.kind === "dimension" && vocabulary.values.get(of.dimension)) || NONE;
}

const NONE = new Names([]);
