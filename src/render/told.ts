import type { Location, RankedFinding, Severity } from "../findings/finding.ts";
import { fingerprintsOf } from "../findings/fingerprint.ts";
import { forOthers } from "../findings/for-others.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { WITHOUT_PLACE } from "../findings/shown-to-others.ts";
import { findingText, relatedText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import type { Checked, Summary } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";

/** A finding in words that others may read: no figures, no rows. */
export interface Told {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** From the top folder of the git repository. */
  readonly where: Location;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  /** That figures were taken out; empty where none were. */
  readonly note: string;
  readonly related: readonly { readonly where: Location; readonly message: string }[];
  /** The same from run to run, and of no other finding. */
  readonly fingerprint: string;
  readonly owners: readonly string[];
  /** How many more like it are only counted. */
  readonly more: number;
}

/** What a document for others says. */
export interface ToldDocument {
  /** Those that are shown, in the fixed order. */
  readonly findings: readonly Told[];
  /** How many are not, because of `--max`. */
  readonly leftOut: number;
  /** Of all. */
  readonly summary: Summary;
  /** How many files all of them stand in. */
  readonly files: number;
  readonly checked: Checked;
  readonly lang: Lang;
}

/** What is needed besides the findings. */
export interface Telling {
  readonly lang: Lang;
  /** Makes a path that is seen from the root of the coalition one from the top of the git repository. */
  readonly fromTop: (path: string) => string;
  readonly ownersOf: (path: string) => readonly string[];
}

/**
 * Findings as others may read them, by path and line; all of a repository at once, see `fingerprintsOf`. What has
 * lost its line does not stand where it stood: between its neighbours one could find it again.
 */
export function tell(findings: readonly RankedFinding[], telling: Telling): readonly Told[] {
  const fingerprints = fingerprintsOf(findings);
  const told = findings.map((finding, index) =>
    toldOf(finding, { ...telling, fingerprint: fingerprints[index] ?? "" }),
  );
  return gathered(told.sort(({ where: a }, { where: b }) => compare(a.path, b.path) || a.line - b.line));
}

/** What says the very same of one file, as its line was taken out, is said once, with how many more there are. */
function gathered(told: readonly Told[]): readonly Told[] {
  const first = new Map<string, { readonly told: Told; more: number }>();
  for (const each of told) {
    const { rule, severity, where, message } = each;
    const isAlike = WITHOUT_PLACE.has(rule);
    const key = isAlike ? JSON.stringify([rule, severity, where.path, message]) : `${first.size}`;
    const known = first.get(key);
    if (known) known.more += 1 + each.more;
    else first.set(key, { told: each, more: each.more });
  }
  return [...first.values()].map(({ told: each, more }) => ({ ...each, more }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toldOf(given: RankedFinding, about: Telling & { readonly fingerprint: string }): Told {
  const { lang, fromTop, ownersOf, fingerprint } = about;
  const { finding, isShortened } = forOthers(given);
  const at = (where: Location): Location => ({ ...where, path: fromTop(where.path) });
  return {
    rule: finding.rule,
    severity: finding.severity,
    where: at(finding.where),
    ...findingText(finding, lang),
    note: isShortened ? formatWords(lang).withoutFigures : "",
    related: (finding.related ?? []).map((place) => ({
      where: at(place.where),
      message: relatedText(place, lang),
    })),
    fingerprint,
    owners: ownersOf(finding.where.path),
    more: finding.more ?? 0,
  };
}

/** True where a place is a line or a file, without columns. */
export function isWholeLine({ line, column, endLine, endColumn }: Location): boolean {
  return line === endLine && column === endColumn;
}
