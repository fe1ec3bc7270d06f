import type { RuleArguments } from "../../findings/rule-names.ts";

/** What makes a table look like one row per person; each language has a sentence for each. */
type Sign = RuleArguments["records-of-people"]["sign"];

/** Why nobody looked into a file; each language has a sentence for each. */
type Unsearched = RuleArguments["unsearched-file"]["problem"];

/** The sentence that fits a sign; a sign of a later version is told as the most careful one. */
export function bySign<T>(sentences: Readonly<Record<Sign, T>>, sign: string): T {
  const isKnown = sign === "columns" || sign === "key" || sign === "names";
  return isKnown ? sentences[sign] : sentences["unique-rows"];
}

/** The sentence that fits a cause; of any other cause it is said that the file cannot be read. */
export function byProblem<T>(sentences: Readonly<Record<Unsearched, T>>, problem: string): T {
  const isKnown = problem === "binary" || problem === "in-part" || problem === "too-large";
  return isKnown ? sentences[problem] : sentences.unreadable;
}

/** The words that fit what is wrong. */
export function chosen<K extends string>(key: K, words: Readonly<Record<K, string>>): string {
  return words[key];
}

/** What kind of goalpost moved: each has a place of its own for the reason. */
export type Moved =
  | "gone"
  | "target"
  | "claim"
  | "claimed-of"
  | "protection"
  | "settings"
  | "check"
  | "definition"
  | "yardstick";

/** What `definition_since` always explains; of `counts` not where it takes protection away. */
const DEFINING =
  /^(?:name|definition|unit|type|scale|computed|frequency|cumulative|over_partners|over_time)(?:\.|$)/;

/** Which goalpost a finding is about, by the reference of the thing and the key that moved. */
export function movedOf({ thing, key }: { readonly thing: string; readonly key: string }): Moved {
  if (key === "") return "gone";
  if (thing.startsWith("claim:")) return key === "node" ? "claimed-of" : "claim";
  if (key === "sensitive" || key === "minimum_count" || key === "source") return "protection";
  if (thing.startsWith("source:")) return "protection";
  if (!thing.includes(":")) return key.startsWith("privacy.") ? "settings" : "check";
  if (thing.startsWith("indicator:") && DEFINING.test(key)) return "definition";
  return /^targets\.[^.]+\../.test(key) ? "target" : "yardstick";
}
