import { CATALOGUE, isRuleName } from "../findings/catalogue.ts";
import type { AnyFinding, Severity } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { NATIONAL_KINDS, PERSONAL_KINDS } from "../findings/personal-kinds.ts";
import { type Exemption, severityOf } from "../findings/rank.ts";
import type { CoalitionFile } from "../generated/schema-types.ts";
import { pickText } from "../language/locale.ts";
import type { Document } from "../read/document.ts";
import type { Settings } from "./repository.ts";

/** The protection of small groups where impact.yaml says nothing. */
const MINIMUM_COUNT = 5;

/** Where what it says cannot be read, every group is too small: protection never falls open. */
const EVERYONE = Number.POSITIVE_INFINITY;

const DEFAULTS: Settings = {
  languages: ["en"],
  stage: "start",
  minimumCount: MINIMUM_COUNT,
  severities: new Map(),
  exemptions: [],
};

/** The settings of impact.yaml with defaults filled in, and findings for rules that do not exist. */
export function readSettings(document: Document | undefined): {
  readonly settings: Settings;
  readonly findings: readonly AnyFinding[];
} {
  if (!document) return { settings: { ...DEFAULTS, minimumCount: EVERYONE }, findings: [] };
  const file = document.data as CoalitionFile;
  const { severities, findings } = readSeverities(file, document);
  const exemptions = readExemptions(file, document, findings);
  const settings: Settings = {
    languages: file.languages,
    stage: file.stage ?? DEFAULTS.stage,
    minimumCount: minimumCount(file, document),
    severities,
    exemptions,
    ...(file.as_of !== undefined && { asOf: file.as_of }),
  };
  return { settings, findings };
}

function minimumCount(file: CoalitionFile, document: Document): number {
  if (document.lost?.(["privacy"]) === true) return EVERYONE;
  return file.privacy?.minimum_count ?? MINIMUM_COUNT;
}

function readSeverities(
  file: CoalitionFile,
  document: Document,
): { readonly severities: ReadonlyMap<string, Severity | "off">; readonly findings: AnyFinding[] } {
  const severities = new Map<string, Severity | "off">();
  const findings: AnyFinding[] = [];
  for (const [key, value] of Object.entries(file.rules ?? {})) {
    if (key === "exempt" || typeof value !== "string") continue;
    if (isRuleName(key)) severities.set(key, value as Severity | "off");
    else findings.push(unknownRule(key, document));
  }
  findings.push(...notSoftened(severities, file.stage ?? DEFAULTS.stage, document));
  return { severities, findings };
}

/** The rules that weigh more than impact.yaml says: they tell what could not be read, or protect people. */
function notSoftened(
  severities: Settings["severities"],
  stage: Settings["stage"],
  document: Document,
): readonly AnyFinding[] {
  return [...severities].flatMap(([key, value]): AnyFinding[] => {
    const stays = isRuleName(key) ? severityOf(key, { stage, severities }) : value;
    if (stays === value || stays === "off") return [];
    const problem = { is: "not-softened" as const, stays };
    const where = document.locate(["rules", key]);
    return [{ rule: "wrong-value", args: { key, value, problem }, where, severity: "warning" }];
  });
}

function unknownRule(key: string, document: Document): AnyFinding {
  const allowed = Object.keys(CATALOGUE);
  const near = nearest(key, allowed);
  return {
    rule: "unknown-key",
    args: { key, allowed, ...(near !== undefined && { nearest: near }) },
    where: document.locate(["rules", key], "key"),
  };
}

function readExemptions(
  file: CoalitionFile,
  document: Document,
  findings: AnyFinding[],
): readonly Exemption[] {
  return (file.rules?.exempt ?? []).flatMap((exemption, index): Exemption[] => {
    const pointer = ["rules", "exempt", index];
    if (!isRuleName(exemption.rule)) {
      const near = nearest(exemption.rule, Object.keys(CATALOGUE));
      const problem = {
        is: "not-in-list" as const,
        allowed: Object.keys(CATALOGUE),
        ...(near !== undefined && { nearest: near }),
      };
      findings.push({
        rule: "wrong-value",
        args: { key: "rule", value: exemption.rule, problem },
        where: document.locate([...pointer, "rule"]),
      });
      return [];
    }
    const { rule, at, until, reason, kind } = exemption;
    const lacking = lackOfPersonal(exemption, document, pointer);
    findings.push(...lacking);
    if (lacking.length > 0) return [];
    const because = pickText(reason, file.languages[0], file.languages)?.text ?? "";
    if (!saysSomething(because)) {
      findings.push({
        rule: "wrong-value",
        args: { key: "reason", value: because, problem: { is: "empty" } },
        where: document.locate([...pointer, "reason"]),
      });
      return [];
    }
    return [
      {
        rule,
        at,
        reason: because,
        where: document.locate(pointer),
        ...(until !== undefined && { until }),
        ...(kind !== undefined && { kind }),
      },
    ];
  });
}

/** False for blanks and dots: they give no reason. */
export function saysSomething(reason: string): boolean {
  return /[^\s.…\p{Cf}]/u.test(reason);
}

type Written = NonNullable<NonNullable<CoalitionFile["rules"]>["exempt"]>[number];

/** Of each rule about people, what an exemption has to say besides its place and reason. */
const DEMANDED: ReadonlyMap<string, readonly ("kind" | "reviewed_by" | "until")[]> = new Map([
  ["personal-data", ["kind", "reviewed_by", "until"]],
  ["records-of-people", ["reviewed_by", "until"]],
]);

/** What an exemption of data about people lacks: then it covers nothing. No national number is ever exempted. */
function lackOfPersonal(
  exemption: Written,
  document: Document,
  pointer: readonly (string | number)[],
): readonly AnyFinding[] {
  const found: AnyFinding[] = [];
  for (const key of DEMANDED.get(exemption.rule) ?? []) {
    if (exemption[key] !== undefined || document.lost?.([...pointer, key]) === true) continue;
    const where = document.locate(pointer);
    found.push({ rule: "missing-key", args: { key, object: "Exemption" }, where });
  }
  const { kind } = exemption;
  if (kind !== undefined && NATIONAL_KINDS.has(kind)) {
    const allowed = PERSONAL_KINDS.filter((each) => !NATIONAL_KINDS.has(each));
    const problem = { is: "not-in-list" as const, allowed };
    const where = document.locate([...pointer, "kind"]);
    found.push({ rule: "wrong-value", args: { key: "kind", value: kind, problem }, where });
  }
  return found;
}
