import type { Finding } from "../findings/finding.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import { foldSpelling } from "../model/spelling.ts";
import type { Rule } from "./rule.ts";

/** One group or partner: its identifier, and all that it is called. */
interface Category {
  readonly id: string;
  readonly names: readonly string[];
  readonly where: Finding["where"];
}

interface Near {
  readonly first: Category;
  readonly second: Category;
  /** What of both is nearly the same. */
  readonly words: readonly [first: string, second: string];
  readonly differs: "writing" | "spelling";
}

/** In a longer list, such as that of all towns, one letter is often all that keeps two apart. */
const LONGEST_LIST = 40;
/** Shorter words are near to each other by nature. */
const SHORTEST_WORD = 6;

/** Two groups or partners that are probably one: names that differ only in writing, or in a letter. */
export const nearDuplicateCategory: Rule<"near-duplicate-category"> = {
  name: "near-duplicate-category",
  *check({ repository }) {
    for (const dimension of repository.entities.dimension.values()) {
      for (const near of nearOnes(valuesOf(dimension))) {
        yield findingOf(near, {
          kind: "dimension-value",
          dimension: dimension.id,
          about: `dimension:${dimension.id}`,
        });
      }
    }
    for (const near of nearOnes(partnersOf(repository))) {
      yield findingOf(near, { kind: "partner", about: `partner:${near.second.id}` });
    }
  },
};

interface Context {
  readonly kind: "dimension-value" | "partner";
  readonly dimension?: string;
  readonly about: string;
}

function findingOf(
  { first, second, words, differs }: Near,
  { kind, dimension, about }: Context,
): Finding<"near-duplicate-category"> {
  return {
    rule: "near-duplicate-category",
    args: { kind, first: words[0], second: words[1], ...(dimension !== undefined && { dimension }), differs },
    where: second.where,
    about,
    related: [{ label: "other", detail: first.id, where: first.where }],
  };
}

function valuesOf(dimension: Entity<"dimension">): readonly Category[] {
  return (dimension.data.values ?? []).map(({ id, name }, index) => ({
    id,
    names: namesOf(name),
    where: placeOf(dimension, ["values", index, "id"]),
  }));
}

function partnersOf({ entities }: Repository): readonly Category[] {
  return [...entities.partner.values()].map((partner) => ({
    id: partner.id,
    names: namesOf(partner.data.name),
    where: placeOf(partner, ["id"]),
  }));
}

/** A text of one language, or of several. */
function namesOf(name: unknown): readonly string[] {
  if (typeof name === "string") return [name];
  return typeof name === "object" && name !== null
    ? Object.values(name).filter((each) => typeof each === "string")
    : [];
}

/** Each later category that is near to an earlier one, with the first of those; linear but for short lists. */
function* nearOnes(categories: readonly Category[]): Generator<Near> {
  const seen = new Map<string, readonly [Category, string]>();
  for (const [index, second] of categories.entries()) {
    const near =
      sameWriting(second, seen) ??
      nearSpelling(second, categories.slice(0, categories.length > LONGEST_LIST ? 0 : index));
    if (near) yield near;
    for (const word of [second.id, ...second.names]) {
      const folded = foldSpelling(word);
      if (folded !== "" && !seen.has(folded)) seen.set(folded, [second, word]);
    }
  }
}

function sameWriting(
  second: Category,
  seen: ReadonlyMap<string, readonly [Category, string]>,
): Near | undefined {
  for (const word of [second.id, ...second.names]) {
    const [first, earlier] = seen.get(foldSpelling(word)) ?? [];
    if (first && earlier !== undefined && first.id !== second.id && keepsSigns(earlier, word)) {
      // One name for two identifiers: the identifiers are what tells them apart.
      const words = earlier === word ? ([first.id, second.id] as const) : ([earlier, word] as const);
      return { first, second, words, differs: "writing" };
    }
  }
  return undefined;
}

/** `<18` and `18+` are not the same, although only signs differ; nor are `1-12` and `11-2`. */
function keepsSigns(first: string, second: string): boolean {
  return signsOf(first) === signsOf(second);
}

function signsOf(text: string): string {
  return [text.replace(/[^<>≤≥+=%]/gu, ""), ...(text.match(/\d+/g) ?? [])].join(" ");
}

function nearSpelling(second: Category, earlier: readonly Category[]): Near | undefined {
  for (const first of earlier) {
    if (isOneLetterOff(first.id, second.id))
      return { first, second, words: [first.id, second.id], differs: "spelling" };
  }
  return undefined;
}

/** One word of as many differs, by one letter within it: `center` and `centre`, but not `zone-a` and `zone-b`. */
function isOneLetterOff(first: string, second: string): boolean {
  const [a, b] = [first.split("-"), second.split("-")];
  if (a.length !== b.length) return false;
  const [at, ...more] = a.flatMap((word, index) => (word === b[index] ? [] : [index]));
  if (at === undefined || more.length > 0) return false;
  const [one = "", other = ""] = [a[at], b[at]];
  if (one.length < SHORTEST_WORD || other.length < SHORTEST_WORD || /\d/.test(one + other)) return false;
  // In French, an `e` at the end is the other gender: `étudiant`, `étudiante`.
  if (`${one}e` === other || `${other}e` === one) return false;
  return isOneChange(one, other);
}

/** One letter more, less or other, or two neighbours swapped; the first letters are the same. */
function isOneChange(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  if (from === 0) return false;
  let back = 0;
  const most = Math.min(one.length, other.length) - from;
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const [left, right] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === `${right[1]}${right[0]}`;
}
