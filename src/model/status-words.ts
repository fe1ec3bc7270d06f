import type { MeasurementStatus } from "./measurements.ts";
import { foldSpelling } from "./spelling.ts";

/** What people call the status of a figure in Dutch, French and English, folded. */
const WORDS: ReadonlyMap<string, MeasurementStatus> = new Map(
  (
    [
      [
        "final",
        "definitief definitive vast vastgesteld bevestigd definitif confirme valide finaal finale ok def",
      ],
      ["provisional", "voorlopig voorlopige provisoire preliminary preliminair prov voorl concept"],
      ["estimate", "raming geraamd schatting geschat estimation estime estimated est ramingen benadering"],
      ["withheld", "verborgen onderdrukt vertrouwelijk geheim masque confidentiel secret hidden suppressed"],
    ] as const
  ).flatMap(([status, words]) => words.split(" ").map((word) => [word, status] as const)),
);

/** The status that a word of another language stands for: `definitief` is `final`. */
export function statusMeant(word: string): MeasurementStatus | undefined {
  return WORDS.get(foldSpelling(word));
}
