import type { Indicator } from "../generated/schema-types.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** What together says how something is counted. */
const DEFINING = ["definition", "type", "unit", "counts", "scale", "direction", "cumulative"] as const;

type Defining = (typeof DEFINING)[number];

/** An indicator that partners share, and another of the same name that counts in another way. */
export const sharedIndicatorDiffers: Rule<"shared-indicator-differs"> = {
  name: "shared-indicator-differs",
  *check({ repository }) {
    const known = new Map<string, Entity<"indicator">[]>();
    for (const indicator of repository.entities.indicator.values()) {
      if (indicator.data.draft === true) continue;
      const names = namesOf(indicator, repository);
      const other = names.flatMap((name) => known.get(name) ?? []).find((each) => isShared(each, indicator));
      const keys = other === undefined ? [] : differing(other.data, indicator.data);
      for (const name of names) {
        // Of all that have one name, the first and the first that is shared are enough to compare with.
        const same = known.get(name) ?? [];
        if (same.length === 0 || (indicator.data.shared === true && !same.some(isSharedOne))) {
          known.set(name, [...same, indicator]);
        }
      }
      if (other === undefined || keys.length === 0) continue;
      yield {
        rule: "shared-indicator-differs",
        args: { indicator: indicator.id, other: other.id, keys },
        where: placeOf(indicator, ["name"]),
        about: `indicator:${indicator.id}`,
        related: [{ label: "other", detail: other.id, where: placeOf(other, ["name"]) }],
      };
    }
  },
};

function isSharedOne({ data }: Entity<"indicator">): boolean {
  return data.shared === true;
}

function isShared(one: Entity<"indicator">, two: Entity<"indicator">): boolean {
  return isSharedOne(one) || isSharedOne(two);
}

/** The name in each language, as `language name`, so that case and blanks make no difference. */
function namesOf({ data }: Entity<"indicator">, { settings }: Repository): readonly string[] {
  const texts = typeof data.name === "string" ? { [settings.languages[0]]: data.name } : data.name;
  return Object.entries(texts).flatMap(([language, text]) =>
    text === undefined ? [] : `${language} ${plain(text)}`,
  );
}

function plain(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** The keys in which both say something, and not the same. */
function differing(one: Indicator, two: Indicator): readonly Defining[] {
  return DEFINING.filter((key) => {
    const [a, b] = [one[key], two[key]];
    return a !== undefined && b !== undefined && worded(a) !== worded(b);
  });
}

function worded(value: unknown): string {
  if (typeof value === "string") return plain(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const parts = Object.entries(value).map(([key, part]) => [key, worded(part)] as const);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
