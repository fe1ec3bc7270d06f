import { quote } from "../../quote.ts";
import type { RelatedLabels } from "../shape.ts";

function label(words: string): (detail?: string) => string {
  return (detail) => (detail === undefined ? words : `${words}: ${quote(detail, 120)}`);
}

/** What a related place has to do with a finding. */
export const labels: RelatedLabels = {
  first: label("it stands here first"),
  other: label("the other place"),
  total: label("the total stands here"),
  defined: label("this is decided here"),
  step: label("a step of the circle"),
  baseline: label("the baseline stands here"),
  assumption: label("the assumption stands here"),
};
