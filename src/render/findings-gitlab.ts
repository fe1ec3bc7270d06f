import type { Severity } from "../findings/finding.ts";
import { validateWords } from "../language/validate.ts";
import { toJson } from "./findings-json.ts";
import type { ToldDocument } from "./told.ts";

const SEVERITIES: Readonly<Record<Severity, "info" | "minor" | "major">> = {
  error: "major",
  warning: "minor",
  info: "info",
};

/** Findings as a code quality report of GitLab: a list, empty where nothing was found. */
export function findingsGitlab({ findings, lang }: ToldDocument): string {
  return toJson(
    findings.map(({ rule, severity, where, message, help, note, more, fingerprint }) => ({
      description: [message, help, more > 0 ? validateWords(lang).moreLikeIt(more) : "", note]
        .filter((one) => one !== "")
        .join(" "),
      check_name: rule,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path: where.path, lines: { begin: where.line } },
    })),
  );
}
