import { CATALOGUE } from "../findings/catalogue.ts";
import type { Location, Severity } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import type { Lang } from "../language/locale.ts";
import { ruleTitle } from "../language/rule-titles.ts";
import { validateWords } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";
import { toJson } from "./findings-json.ts";
import { isWholeLine, type Told, type ToldDocument } from "./told.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const HOME = "https://impact-as-code.org/";
/** Where the pages of the rules stand. */
const PAGES = `${HOME}rules/`;
/** The base of all paths; the machine's own folder is nobody's business. */
const BASE = "%SRCROOT%";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};
/** As code scanning calls them. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "recommendation",
};

/** Findings as one SARIF 2.1.0 log, for code scanning and editors. */
export function findingsSarif(told: ToldDocument, version: string): string {
  const { findings, lang, leftOut, checked } = told;
  const { exempt } = checked;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const indexOf = new Map(rules.map((rule, index) => [rule, index]));
  const words = formatWords(lang);
  const notes = [
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    ...(exempt === undefined ? [] : [validateWords(lang).exempt(exempt)]),
  ];
  const run = {
    tool: {
      driver: {
        name: "impact",
        semanticVersion: version,
        informationUri: HOME,
        language: lang,
        rules: rules.map((rule) => describe(rule, firstOf(findings, rule), lang)),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        ...(notes.length > 0 && {
          toolExecutionNotifications: notes.map((text) => ({ level: "note", message: message(text) })),
        }),
      },
    ],
    language: lang,
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [BASE]: { description: message(words.root) } },
    // As results with `suppressions` they would stand open on GitHub, which does not read those.
    ...(exempt !== undefined && { properties: { exempt } }),
    results: findings.map((finding) => result(finding, indexOf.get(finding.rule) ?? -1, lang)),
  };
  return toJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

function firstOf(findings: readonly Told[], rule: RuleName): Told | undefined {
  return findings.find((finding) => finding.rule === rule);
}

function describe(rule: RuleName, first: Told | undefined, lang: Lang): object {
  const { severity, stage } = CATALOGUE[rule];
  const why = first?.why ?? "";
  const help = `${why} ${formatWords(lang).explain(rule)}`;
  const page = PAGES + rule;
  return {
    id: rule,
    shortDescription: message(ruleTitle(rule, lang)),
    fullDescription: message(why),
    help: { ...message(help), markdown: braced(`${help}\n\n[${rule}](${page})`) },
    helpUri: page,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { "problem.severity": SEVERITIES[severity], stage, tags: ["impact"] },
  };
}

function result(finding: Told, ruleIndex: number, lang: Lang): object {
  const { rule, severity, where, related, fingerprint, more, owners } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: message(sentences(finding, lang)),
    locations: [{ physicalLocation: physical(where) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: message(place.message),
        physicalLocation: physical(place.where),
      })),
    }),
    ...(more > 0 && { occurrenceCount: more + 1 }),
    // The second is what GitHub recognises a result by.
    partialFingerprints: { "impactFinding/v1": fingerprint, primaryLocationLineHash: fingerprint },
    ...(owners.length > 0 && { properties: { owners } }),
  };
}

function sentences({ message: what, help, note, more }: Told, lang: Lang): string {
  const again = more > 0 ? validateWords(lang).moreLikeIt(more) : "";
  return [what, help, again, note].filter((one) => one !== "").join(" ");
}

function physical(where: Location): object {
  const { path, line, column, endLine, endColumn } = where;
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: BASE },
    region: isWholeLine(where)
      ? { startLine: line }
      : { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative address of a path; what is half a character cannot be written in one. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

function message(text: string): { readonly text: string } {
  return { text: braced(text.replaceAll("](", "] (")) };
}

/** In a message of SARIF a brace is written twice, and `[words](address)` is a link. */
function braced(text: string): string {
  return text.replace(/[{}]/g, "$&$&");
}
