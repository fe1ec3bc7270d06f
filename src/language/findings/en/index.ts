import type { FindingSentences, RelatedLabels } from "../shape.ts";
import { agreements } from "./agreements.ts";
import { cells } from "./cells.ts";
import { checks } from "./checks.ts";
import { claims } from "./claims.ts";
import { documents } from "./documents.ts";
import { figures } from "./figures.ts";
import { labels } from "./labels.ts";
import { people } from "./people.ts";
import { tables } from "./tables.ts";
import { theory } from "./theory.ts";

/** English. */
export const en: { readonly rules: FindingSentences; readonly labels: RelatedLabels } = {
  rules: {
    ...documents,
    ...theory,
    ...tables,
    ...cells,
    ...figures,
    ...checks,
    ...claims,
    ...agreements,
    ...people,
  },
  labels,
};
