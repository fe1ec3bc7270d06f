import type { Candidate, PersonalKind } from "./hit.ts";
import type { TextView } from "./view.ts";

/** A number of a thing, and what it is not to be taken for. */
export interface Spared extends Candidate {
  readonly not: readonly PersonalKind[];
}

const NUMBERS: readonly PersonalKind[] = ["telephone", "bsn", "nir", "national-number", "coordinates"];
const NOT_NATIONAL = NUMBERS.filter((kind) => kind !== "national-number");

/** The longest are cut off: nothing follows. */
const DOI = /(?<![\d.])10\.\d{4,9}\/[^\s"'<>]{1,120}/g;
/** What stands right before a DOI and says that it is one: a word, a key, a header, an address on the web. */
const SAYS_DOI = /(?<!\p{L})doi(?:\.org\/|[^\p{L}\d]{0,4}|\/[a-z]{1,10}\/)$/u;
const SAYS_DOI_REACH = 20;
/** Behind the slash of a DOI: as many digits as a national number has, and nothing between them. */
const UNGROUPED = /(?<=\/.*)(?<!\d)\d{11}(?!\d)/g;

/**
 * Researchers, books and places on the web have numbers as well. An ISBN spares no national number: none lies
 * within one, and a serial of 978 may be what it seems to begin with.
 */
const THINGS: readonly { readonly form: RegExp; readonly not: readonly PersonalKind[] }[] = [
  { form: /(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\d-])/g, not: NUMBERS },
  { form: /(?<!\d)97[89][- ]?\d(?:[- ]?\d){8}[- ]?\d(?!\d)/g, not: NOT_NATIONAL },
  {
    form: /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi,
    not: NUMBERS,
  },
  { form: /https?:\/\/(?!wa\.me|api\.whatsapp)[^\s"'<>)\]]{1,300}/g, not: ["telephone"] },
];

/** The numbers of things in a text: DOI, ORCID, ISBN, UUID, and addresses on the web. */
export function things(view: TextView): readonly Spared[] {
  const found: Spared[] = worksIn(view);
  for (const { form, not } of THINGS) {
    for (const { index, 0: text } of view.text.matchAll(form)) {
      found.push({ from: index, to: index + text.length, score: 100, not });
    }
  }
  return found;
}

/**
 * `10.1001/999` may be a DOI or the groups of a national number: without a word that says it is a DOI, only
 * eleven digits in one piece behind the slash are spared.
 */
function worksIn(view: TextView): Spared[] {
  const found: Spared[] = [];
  for (const { index, 0: text } of view.text.matchAll(DOI)) {
    const isSaid = SAYS_DOI.test(view.before(index, SAYS_DOI_REACH));
    found.push({ from: index, to: index + text.length, score: 100, not: isSaid ? NUMBERS : NOT_NATIONAL });
    if (isSaid) continue;
    for (const { index: at, 0: digits } of text.matchAll(UNGROUPED)) {
      const from = index + at;
      found.push({ from, to: from + digits.length, score: 100, not: ["national-number"] });
    }
  }
  return found;
}
