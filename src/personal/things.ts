import type { Candidate, PersonalKind } from "./hit.ts";
import type { TextView } from "./view.ts";

/** A number of a thing, and what it is not to be taken for. */
export interface Spared extends Candidate {
  readonly not: readonly PersonalKind[];
}

const NUMBERS: readonly PersonalKind[] = ["telephone", "bsn", "nir", "national-number", "coordinates"];

/** Works, researchers and places on the web have numbers as well. The longest are cut off: nothing follows. */
const THINGS: readonly { readonly form: RegExp; readonly not: readonly PersonalKind[] }[] = [
  { form: /(?<![\d.])10\.\d{4,9}\/[^\s"'<>]{1,120}/g, not: NUMBERS },
  { form: /(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\d-])/g, not: NUMBERS },
  { form: /(?<!\d)97[89][- ]?\d(?:[- ]?\d){8}[- ]?\d(?!\d)/g, not: NUMBERS },
  {
    form: /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi,
    not: NUMBERS,
  },
  { form: /https?:\/\/(?!wa\.me|api\.whatsapp)[^\s"'<>)\]]{1,300}/g, not: ["telephone"] },
];

/** The numbers of things in a text: DOI, ORCID, ISBN, UUID, and addresses on the web. */
export function things(view: TextView): readonly Spared[] {
  const found: Spared[] = [];
  for (const { form, not } of THINGS) {
    for (const { index, 0: text } of view.text.matchAll(form)) {
      found.push({ from: index, to: index + text.length, score: 100, not });
    }
  }
  return found;
}
