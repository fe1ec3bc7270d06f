import { validateWords, wholeLine } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";
import type { Told, ToldDocument } from "./told.ts";
import { visible } from "./visible.ts";

/** One test as JUnit has it: failed, passed with something to say, or skipped. */
interface Case {
  readonly name: string;
  readonly place?: { readonly path: string; readonly line: number };
  readonly outcome:
    | { readonly is: "failed"; readonly rule: string; readonly message: string; readonly text: string }
    | { readonly is: "told"; readonly text: string }
    | { readonly is: "skipped"; readonly message: string }
    | { readonly is: "passed" };
}

/**
 * Findings as JUnit XML: one suite per file, one test per finding. What weighs enough to fail the check is a test
 * that failed; anything less is one that passed, with its sentences as output. Nothing found is one that passed.
 */
export function findingsJunit(told: ToldDocument, isFailure: (finding: Told) => boolean): string {
  const suites = suitesOf(told, isFailure);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="impact validate"${counts(all)}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${xml(name)}"${counts(cases)}>`,
      ...cases.flatMap((one) => caseLines(one, name)),
      "  </testsuite>",
    ]),
    "</testsuites>\n",
  ].join("\n");
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suitesOf(told: ToldDocument, isFailure: (finding: Told) => boolean): readonly Suite[] {
  const { findings, leftOut, lang } = told;
  const byPath = new Map<string, Told[]>();
  for (const finding of findings) {
    const group = byPath.get(finding.where.path);
    if (group) group.push(finding);
    else byPath.set(finding.where.path, [finding]);
  }
  const suites: Suite[] = [...byPath].map(([name, group]) => ({
    name,
    cases: group.map((finding, index) => caseOf(finding, { told, isFailure, number: index + 1 })),
  }));
  if (leftOut > 0) {
    const message = formatWords(lang).leftOut(leftOut);
    suites.push({ name: "…", cases: [{ name: message, outcome: { is: "skipped", message } }] });
  } else if (findings.length === 0) {
    const name = wholeLine(told);
    suites.push({ name: "impact validate", cases: [{ name, outcome: { is: "passed" } }] });
  }
  return suites;
}

interface InSuite {
  readonly told: ToldDocument;
  readonly isFailure: (finding: Told) => boolean;
  /** Tells tests of one name apart. */
  readonly number: number;
}

function caseOf(finding: Told, { told, isFailure, number }: InSuite): Case {
  const { rule, where, message } = finding;
  const { path, line } = where;
  const text = textOf(finding, told);
  return {
    name: `${number}. ${rule} (${line})`,
    place: { path, line },
    outcome: isFailure(finding) ? { is: "failed", rule, message, text } : { is: "told", text },
  };
}

function textOf(finding: Told, { lang }: ToldDocument): string {
  const { severity, where, message, why, help, note, related, more, owners } = finding;
  const words = validateWords(lang);
  return [
    `${where.path}:${where.line} ${words.severity[severity]}: ${message}`,
    ...related.map((place) => `${place.where.path}:${place.where.line} ${place.message}`),
    `${words.why}: ${why}`,
    `${words.help}: ${help}`,
    ...(more > 0 ? [words.moreLikeIt(more)] : []),
    ...(note === "" ? [] : [note]),
    ...(owners.length > 0 ? [`${formatWords(lang).owners}: ${owners.join(", ")}`] : []),
  ]
    .map(visible)
    .join("\n");
}

/** No clock is read, so no time was taken. */
function counts(cases: readonly Case[]): string {
  const count = (is: Case["outcome"]["is"]) => cases.filter(({ outcome }) => outcome.is === is).length;
  return ` tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}" time="0"`;
}

function caseLines({ name, place, outcome }: Case, suite: string): readonly string[] {
  const at = place === undefined ? "" : ` file="${xml(place.path)}" line="${place.line}"`;
  const start = `    <testcase name="${xml(name)}" classname="${xml(suite)}"${at} time="0"`;
  switch (outcome.is) {
    case "passed":
      return [`${start}/>`];
    case "skipped":
      return [`${start}>`, `      <skipped message="${xml(outcome.message)}"/>`, "    </testcase>"];
    case "told":
      return [`${start}>`, `      <system-out>${xmlText(outcome.text)}</system-out>`, "    </testcase>"];
    case "failed": {
      const failure = `<failure type="${outcome.rule}" message="${xml(outcome.message)}">`;
      return [`${start}>`, `      ${failure}${xmlText(outcome.text)}</failure>`, "    </testcase>"];
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** On one line, as the value of an attribute. */
function xml(text: string): string {
  return xmlText(visible(text));
}

/** XML 1.0 has no place for most controls, halves of characters and two signs that are none. */
function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
