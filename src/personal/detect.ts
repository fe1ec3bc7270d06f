import { addresses } from "./address.ts";
import { birthDates } from "./birth-date.ts";
import { citizenServiceNumbers } from "./bsn.ts";
import { coordinates } from "./coordinates.ts";
import { emailAddresses } from "./e-mail.ts";
import { encodedNationalNumbers, hasToken } from "./encoded.ts";
import { enterpriseNumbers } from "./enterprise-number.ts";
import { type Candidate, COUNTS_FROM, type Hit, type PersonalKind, type TextContext } from "./hit.ts";
import { accountNumbers } from "./iban.ts";
import { idDocuments } from "./id-document.ts";
import { masked } from "./mask.ts";
import { namesWithAge } from "./name-with-age.ts";
import { nationalNumbers } from "./national-number.ts";
import { frenchNumbers } from "./nir.ts";
import { hasSpelledDigits, spelledNationalNumbers, spelledTelephones } from "./spelled.ts";
import { telephones } from "./telephone.ts";
import { things } from "./things.ts";
import { TextView } from "./view.ts";

interface Detector {
  readonly kind: PersonalKind;
  readonly find: (view: TextView) => readonly Candidate[];
  /** A text with fewer has none of it: most cells and names are done with by counting. */
  readonly fewestDigits: number;
}

const DETECTORS: readonly Detector[] = [
  { kind: "national-number", find: nationalNumbers, fewestDigits: 8 },
  { kind: "bsn", find: citizenServiceNumbers, fewestDigits: 9 },
  { kind: "nir", find: frenchNumbers, fewestDigits: 13 },
  { kind: "iban", find: accountNumbers, fewestDigits: 6 },
  { kind: "e-mail", find: emailAddresses, fewestDigits: 0 },
  { kind: "telephone", find: telephones, fewestDigits: 8 },
  { kind: "birth-date", find: birthDates, fewestDigits: 4 },
  { kind: "address", find: addresses, fewestDigits: 1 },
  { kind: "coordinates", find: coordinates, fewestDigits: 4 },
  { kind: "name", find: namesWithAge, fewestDigits: 1 },
  { kind: "id-document", find: idDocuments, fewestDigits: 6 },
  { kind: "national-number", find: spelledNationalNumbers, fewestDigits: 0 },
  { kind: "national-number", find: encodedNationalNumbers, fewestDigits: 0 },
  { kind: "telephone", find: spelledTelephones, fewestDigits: 0 },
];
const MOST_COUNTED = 13;

/** How many digits a text has, counted no further than matters. */
function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < MOST_COUNTED; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

interface Claim extends Candidate {
  /** Absent: nobody's, and spared. */
  readonly kind?: PersonalKind;
  readonly not?: readonly PersonalKind[];
}

/** Texts without any of these have nothing that is looked for. */
const HINT =
  /[\d@\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\uff20\ud835]|[([{<] ?at ?[)\]}>]|apenstaart|arobase| at /i;

/**
 * What in a text may belong to one person, from left to right and without overlaps: of two readings of the same
 * signs the surer one counts. Takes time in proportion to the length of the text, whatever stands in it.
 */
export function detect(text: string, context: TextContext = {}): readonly Hit[] {
  if (!HINT.test(text) && !hasSpelledDigits(text) && !hasToken(text)) return [];
  const view = new TextView(text, context);
  const digits = digitsIn(view.text);
  const found: Claim[] = [];
  for (const { kind, find, fewestDigits } of DETECTORS) {
    if (digits < fewestDigits) continue;
    for (const candidate of find(view))
      if (candidate.score >= COUNTS_FROM) found.push({ ...candidate, kind });
  }
  if (found.length === 0) return [];
  const organisations = enterpriseNumbers(view);
  const all = [...found, ...organisations, ...things(view)];
  return settled(all).map(({ kind, score, ...plain }) => {
    const { from, to } = view.real(plain.from, plain.to);
    return { kind, from, to, score, masked: masked(kind, text.slice(from, to)) };
  });
}

/** Without overlaps: the surest first; of equals the longer, then the first. */
function settled(claims: readonly Claim[]): readonly (Claim & { readonly kind: PersonalKind })[] {
  const order = [...claims].sort(
    (a, b) => b.score - a.score || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const taken = new Spans();
  const kept: (Claim & { readonly kind: PersonalKind })[] = [];
  for (const claim of order) {
    if (taken.overlaps(claim)) continue;
    taken.add(claim);
    if (claim.kind !== undefined) kept.push({ ...claim, kind: claim.kind });
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Stretches of at most a few hundred signs, found by the pages that they lie on. */
class Spans {
  readonly #pages = new Map<number, Claim[]>();

  add(claim: Claim): void {
    for (let page = claim.from >> 8; page <= claim.to >> 8; page += 1) {
      const there = this.#pages.get(page);
      if (there) there.push(claim);
      else this.#pages.set(page, [claim]);
    }
  }

  overlaps({ from, to, kind }: Claim): boolean {
    for (let page = from >> 8; page <= to >> 8; page += 1) {
      for (const other of this.#pages.get(page) ?? []) {
        const bars = other.not === undefined || (kind !== undefined && other.not.includes(kind));
        if (bars && other.from < to && from < other.to) return true;
      }
    }
    return false;
  }
}
