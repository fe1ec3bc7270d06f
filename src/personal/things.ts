import type { Candidate, PersonalKind } from "./hit.ts";
import { announcesNationalNumber } from "./national-number.ts";
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
/** Without that word: what a list goes on with is another thing. */
const UNSAID_DOI = /^[^;,|]+/;
/** All that is behind the slash: as many digits as a national number has, and nothing between them. */
const UNGROUPED = /^10\.(\d+)\/[a-z]{0,2}(\d{11})[^\p{L}\d]*$/iu;
/** Years, as in a file number, and the one that examples have: no publisher is known by these. */
const NO_PUBLISHER = /^(?:19\d\d|20\d\d|1234)$/;
const NATIONAL_REACH = 60;

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
 * eleven digits in one piece right behind the slash are spared, and these only where nothing speaks of such numbers.
 */
function worksIn(view: TextView): Spared[] {
  const found: Spared[] = [];
  for (const { index, 0: all } of view.text.matchAll(DOI)) {
    if (SAYS_DOI.test(view.before(index, SAYS_DOI_REACH))) {
      found.push({ from: index, to: index + all.length, score: 100, not: NUMBERS });
      continue;
    }
    const text = UNSAID_DOI.exec(all)?.[0] ?? all;
    const to = index + text.length;
    found.push({ from: index, to, score: 100, not: NOT_NATIONAL });
    const [, publisher = "", digits] = UNGROUPED.exec(text) ?? [];
    if (digits === undefined || NO_PUBLISHER.test(publisher) || isAboutPeople(view, index, to)) continue;
    const from = index + text.lastIndexOf(digits);
    found.push({ from, to: from + digits.length, score: 100, not: ["national-number"] });
  }
  return found;
}

function isAboutPeople(view: TextView, from: number, to: number): boolean {
  return announcesNationalNumber(`${view.around(from, NATIONAL_REACH)} ${view.after(to, NATIONAL_REACH)}`);
}
