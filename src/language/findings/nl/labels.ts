import { quote } from "../../quote.ts";
import type { RelatedLabels } from "../shape.ts";

function label(words: string): (detail?: string) => string {
  return (detail) => (detail === undefined ? words : `${words}: ${quote(detail, 120)}`);
}

/** What a related place has to do with a finding. */
export const labels: RelatedLabels = {
  first: label("hier staat het de eerste keer"),
  other: label("de andere plaats"),
  total: label("hier staat het totaal"),
  defined: label("hier is dit afgesproken"),
  step: label("een stap van de kring"),
  baseline: label("hier staat de nulmeting"),
  assumption: label("hier staat de aanname"),
};
