import type { Severity } from "../findings/finding.ts";
import { gravest, SEVERITIES } from "../findings/gravest.ts";
import { validateWords, wholeLine } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";
import { isWholeLine, type Told, type ToldDocument } from "./told.ts";
import { visible } from "./visible.ts";

/** GitHub shows so many of each kind for a step, and throws the rest away without a word. */
const MOST_PER_KIND = 10;

const KINDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * Findings as commands of a GitHub workflow, which become annotations of a pull request: the gravest first, as
 * many as GitHub shows. How many more there are is an annotation as well. The last line is for the log.
 */
export function findingsGithub(told: ToldDocument, hasSummary: boolean): string {
  const { findings, leftOut: already, lang } = told;
  const all = findings.length + already;
  if (all === 0) return `${wholeLine(told)}\n`;
  const shown = chosen(findings, MOST_PER_KIND);
  const isWhole = shown.length === all;
  // One notice is kept for what is left out.
  const annotated = isWhole ? shown : shown.filter((one) => one !== tenthNotice(shown));
  const leftOut = all - annotated.length;
  const words = formatWords(lang);
  const rest = hasSummary && already === 0 ? words.inSummary(leftOut) : words.leftOut(leftOut);
  const lines = [
    ...annotated.map((finding) => annotation(finding, told)),
    ...(leftOut > 0 ? [`::notice title=impact validate::${data(rest)}`] : []),
    wholeLine(told),
  ];
  return `${lines.join("\n")}\n`;
}

function chosen(findings: readonly Told[], most: number): readonly Told[] {
  return SEVERITIES.flatMap((severity) =>
    gravest(
      findings.filter((finding) => finding.severity === severity),
      most,
    ),
  );
}

function tenthNotice(shown: readonly Told[]): Told | undefined {
  return shown.filter(({ severity }) => severity === "info")[MOST_PER_KIND - 1];
}

function annotation(finding: Told, { lang }: ToldDocument): string {
  const { rule, severity, where, message, why, help, note, more, owners } = finding;
  const words = validateWords(lang);
  const { path, line, column, endLine, endColumn } = where;
  const at = {
    file: path,
    line,
    ...(!isWholeLine(where) && { endLine }),
    // Columns of different lines are refused.
    ...(!isWholeLine(where) && line === endLine && { col: column, endColumn }),
  };
  const properties = Object.entries({ ...at, title: rule }).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  );
  const text = [
    message,
    `${words.why}: ${why}`,
    `${words.help}: ${help}`,
    ...(more > 0 ? [words.moreLikeIt(more)] : []),
    ...(note === "" ? [] : [note]),
    ...(owners.length > 0 ? [`${formatWords(lang).owners}: ${owners.join(", ")}`] : []),
  ];
  return `::${KINDS[severity]} ${properties.join(",")}::${text.map((line) => data(visible(line))).join("%0A")}`;
}

/** What stands after `::`. */
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** What stands after `file=`; a name that could move the cursor of who reads the log is written out. */
function property(text: string): string {
  return data(visible(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
