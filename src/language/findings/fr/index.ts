import type { FindingSentences, RelatedLabels } from "../shape.ts";
import { agreements } from "./agreements.ts";
import { cells } from "./cells.ts";
import { checks } from "./checks.ts";
import { claims } from "./claims.ts";
import { coalition } from "./coalition.ts";
import { conflicts } from "./conflicts.ts";
import { documents } from "./documents.ts";
import { figures } from "./figures.ts";
import { labels } from "./labels.ts";
import { links } from "./links.ts";
import { people } from "./people.ts";
import { tables } from "./tables.ts";
import { theory } from "./theory.ts";
import { wording } from "./wording.ts";

/** French, as in Belgium. */
export const fr: { readonly rules: FindingSentences; readonly labels: RelatedLabels } = {
  rules: {
    ...documents,
    ...conflicts,
    ...theory,
    ...tables,
    ...cells,
    ...figures,
    ...checks,
    ...claims,
    ...coalition,
    ...agreements,
    ...people,
    ...wording,
    ...links,
  },
  labels,
};
