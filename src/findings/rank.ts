import { CATALOGUE, type Stage } from "./catalogue.ts";
import { applyExemptions, type Exemption } from "./exemptions.ts";
import type { AnyFinding, RankedFinding, Severity } from "./finding.ts";
import type { RuleName } from "./rule-names.ts";

export type { Exemption } from "./exemptions.ts";

/** What a repository decides about findings. */
export interface RankSettings {
  readonly stage: Stage;
  /** Rule name to severity, as written in impact.yaml. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly exemptions: readonly Exemption[];
  /** `YYYY-MM-DD`; exemptions end by it. */
  readonly asOf: string;
  /** Rules that nobody could ask here: that an exemption of one covers nothing says nothing. */
  readonly unasked?: ReadonlySet<RuleName>;
  /** True where a file could not be read: that an exemption covers nothing says nothing. */
  readonly isPartlyRead?: boolean;
}

const STAGES: Readonly<Record<Stage, number>> = { start: 0, grow: 1, full: 2 };
const WEIGHTS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * The findings that count in this repository, each with its severity, in the fixed order: path,
 * line, column, rule, arguments. A severity of the finding's own counts where the repository chose
 * none for the rule. Exact repetitions are given once. Exemptions that are past or
 * that match nothing become findings themselves. What exemptions set aside is given apart.
 */
export function rank(
  findings: readonly AnyFinding[],
  settings: RankSettings,
): { readonly findings: readonly RankedFinding[]; readonly setAside: readonly RankedFinding[] } {
  const { kept, setAside } = applyExemptions(findings, settings.exemptions, settings);
  return {
    findings: inFixedOrder(weighed(kept, settings)),
    setAside: inFixedOrder(weighed(setAside, settings)),
  };
}

function weighed(findings: readonly AnyFinding[], settings: RankSettings): readonly RankedFinding[] {
  return findings.flatMap((finding) => {
    const isChosen = settings.severities.has(finding.rule);
    const usual = severityOf(finding.rule, settings);
    const severity = isChosen || usual === "off" ? usual : (finding.severity ?? usual);
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

/**
 * The severity of a rule for these settings. A rule that the repository names itself counts from
 * any stage; a rule that may not be exempted is never softened.
 */
export function severityOf(
  rule: RuleName,
  settings: Pick<RankSettings, "stage" | "severities">,
): Severity | "off" {
  const facts = CATALOGUE[rule];
  const chosen = settings.severities.get(rule);
  const { escalates } = facts;
  const escalated = escalates && STAGES[settings.stage] >= STAGES[escalates.stage];
  const usual = escalated ? escalates.severity : facts.severity;
  if (chosen === undefined) return STAGES[settings.stage] < STAGES[facts.stage] ? "off" : usual;
  if (facts.exemptible && facts.unsoftened !== true) return chosen;
  return chosen !== "off" && WEIGHTS[chosen] > WEIGHTS[usual] ? chosen : usual;
}

/**
 * The heavier of what two settings make of a rule: a change that softens a rule is itself still judged by what held
 * before it.
 */
export function stricterSeverity(
  rule: RuleName,
  one: Pick<RankSettings, "stage" | "severities">,
  other: Pick<RankSettings, "stage" | "severities">,
): Severity | "off" {
  const [first, second] = [severityOf(rule, one), severityOf(rule, other)];
  if (first === "off" || second === "off") return first === "off" ? second : first;
  return WEIGHTS[first] >= WEIGHTS[second] ? first : second;
}

interface Keyed {
  readonly finding: RankedFinding;
  readonly args: string;
}

/** Path, line, column, rule, arguments; exact repetitions once. */
export function inFixedOrder(findings: readonly RankedFinding[]): readonly RankedFinding[] {
  const keyed = findings.map((finding): Keyed => ({ finding, args: JSON.stringify(finding.args) }));
  keyed.sort(compareFindings);
  return keyed
    .filter((one, index) => {
      const before = keyed[index - 1];
      return before === undefined || compareFindings(before, one) !== 0;
    })
    .map(({ finding }) => finding);
}

function compareFindings(a: Keyed, b: Keyed): number {
  const [here, there] = [a.finding.where, b.finding.where];
  return (
    compare(here.path, there.path) ||
    here.line - there.line ||
    here.column - there.column ||
    compare(a.finding.rule, b.finding.rule) ||
    compare(a.args, b.args) ||
    here.endLine - there.endLine ||
    here.endColumn - there.endColumn
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
