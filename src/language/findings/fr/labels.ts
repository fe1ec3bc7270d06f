import { quote } from "../../quote.ts";
import type { RelatedLabels } from "../shape.ts";

function label(words: string): (detail?: string) => string {
  return (detail) => (detail === undefined ? words : `${words} : ${quote(detail, 120)}`);
}

/** What a related place has to do with a finding. */
export const labels: RelatedLabels = {
  first: label("la première fois, c'est ici"),
  other: label("l'autre endroit"),
  total: label("le total est ici"),
  defined: label("c'est convenu ici"),
  step: label("une étape du cercle"),
  baseline: label("la valeur de départ est ici"),
  assumption: label("l'hypothèse est ici"),
};
