import type { Text } from "../generated/schema-types.ts";
import type { Lang } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";
import { readPeriodText } from "./periods.ts";
import { isTotal, plain, statusOf } from "./words.ts";

/** Codes, and all the names under which each is known. */
export class Names {
  readonly codes: readonly string[];
  readonly #byName = new Map<string, string | undefined>();
  /** Per code, its name in each language; that of the reader's language first. */
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

/** @param lang of who is asked: names in it are shown */
export function vocabularyOf(repository: Repository, lang?: Lang): Vocabulary {
  const { indicator, partner, dimension } = repository.entities;
  const named = <T extends { readonly name?: Text }>(
    entities: ReadonlyMap<string, { readonly id: string; readonly data: T }>,
  ) => new Names([...entities.values()].map(({ id, data }) => [id, textsOf(data.name, lang)] as const));
  return {
    indicators: named(indicator),
    partners: named(partner),
    dimensions: named(dimension),
    values: new Map(
      [...dimension.values()].map(({ id, data }) => [
        id,
        new Names((data.values ?? []).map((value) => [value.id, textsOf(value.name, lang)] as const)),
      ]),
    ),
    types: new Map([...indicator.values()].map(({ id, data }) => [id, data.type])),
  };
}

/** A text in all of its languages, that of the reader first. */
export function textsOf(text: Text | undefined, lang?: Lang): readonly string[] {
  if (text === undefined) return [];
  if (typeof text === "string") return [text];
  const own = lang === undefined ? undefined : text[lang];
  const all = Object.values(text).filter((each) => typeof each === "string");
  return typeof own === "string" ? [own, ...all.filter((each) => each !== own)] : all;
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
