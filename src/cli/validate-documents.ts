import type { RankedFinding } from "../findings/finding.ts";
import { gravest } from "../findings/gravest.ts";
import type { Lang } from "../language/locale.ts";
import type { Checked } from "../language/validate.ts";
import { documentJson } from "../render/findings-json.ts";
import { countsText, findingsText, summarize } from "../render/findings-text.ts";
import type { Grouping } from "../render/grouping.ts";
import type { Paint } from "../render/paint.ts";
import { countByRule } from "../render/rule-counts.ts";
import type { ToldDocument } from "../render/told.ts";
import type { GitTop } from "./git-top.ts";
import { type Format, fails, type ValidateOptions } from "./validate-options.ts";

/** What was found, and how it is to be told. */
export interface Found {
  /** Those that the person asked to see, in the fixed order. */
  readonly findings: readonly RankedFinding[];
  readonly checked: Checked;
  readonly lang: Lang;
  readonly version: string;
  readonly most?: number;
  readonly grouping: Grouping;
  readonly options: ValidateOptions;
  readonly top: GitTop;
  readonly lineOf: (path: string, line: number) => string | undefined;
}

/** How the place where a document goes differs from others. */
export interface Place {
  readonly paint: Paint;
  /** Of a terminal. */
  readonly columns?: number | undefined;
  /** True where a summary of the job holds what annotations leave out. */
  readonly hasSummary?: boolean;
}

/** Makes documents of findings; what others may read is made once, and only where a form for others is asked. */
export class Documents {
  readonly #found: Found;
  #told: ToldDocument | undefined;

  constructor(found: Found) {
    this.#found = found;
  }

  /** One document, in pieces. */
  async make(format: Format, place: Place): Promise<Iterable<string>> {
    switch (format) {
      case "text":
        return [this.#text(place)];
      case "json":
        return this.#json();
      case "sarif": {
        const { findingsSarif } = await import("../render/findings-sarif.ts");
        return [findingsSarif(await this.#forOthers(), this.#found.version)];
      }
      case "github": {
        const { findingsGithub } = await import("../render/findings-github.ts");
        return [findingsGithub(await this.#forOthers(), place.hasSummary === true)];
      }
      case "gitlab": {
        const { findingsGitlab } = await import("../render/findings-gitlab.ts");
        return [findingsGitlab(await this.#forOthers())];
      }
      case "junit": {
        const { findingsJunit } = await import("../render/findings-junit.ts");
        const isFailure = ({ severity }: Pick<RankedFinding, "severity">) =>
          fails([{ severity }], this.#found.options);
        return [findingsJunit(await this.#forOthers(), isFailure)];
      }
      case "markdown": {
        const { LONGEST_COMMENT } = await import("../render/findings-markdown.ts");
        return [await this.markdown(LONGEST_COMMENT)];
      }
    }
  }

  /** For a comment or the summary of a job, at most so many bytes long. */
  async markdown(longest: number): Promise<string> {
    const { findingsMarkdown } = await import("../render/findings-markdown.ts");
    const { findings, options } = this.#found;
    const counts = options.statistics === true ? { counts: countByRule(findings) } : {};
    return findingsMarkdown(await this.#forOthers(), { longest, ...counts });
  }

  #text({ paint, columns }: Place): string {
    const { findings, options, top, ...about } = this.#found;
    if (options.statistics === true) return countsText(findings, { ...about, paint });
    const { ownersOf } = top;
    const [brief, full] = [options.quiet === true, options.verbose === true];
    return findingsText(findings, {
      ...about,
      paint,
      brief,
      full,
      isFixed: options.fix === true,
      ownersOf,
      ...(columns !== undefined && { width: columns }),
    });
  }

  #json(): Iterable<string> {
    const { findings, checked, lang, most, options, top } = this.#found;
    return documentJson(findings, {
      asOf: checked.asOf,
      lang,
      ...(most !== undefined && { most }),
      withCounts: options.statistics === true,
      ...(checked.since && { since: checked.since }),
      ...(checked.elsewhere && {
        elsewhere: checked.elsewhere.summary,
        ...(checked.elsewhere.unread.length > 0 && { unread: checked.elsewhere.unread }),
      }),
      ...(checked.exempt !== undefined && { exempt: checked.exempt }),
      ...(checked.next && { next: checked.next }),
      ownersOf: top.ownersOf,
    });
  }

  async #forOthers(): Promise<ToldDocument> {
    this.#told ??= await toldOf(this.#found);
    return this.#told;
  }
}

async function toldOf({ findings, most, checked, lang, top }: Found): Promise<ToldDocument> {
  const { tell } = await import("../render/told.ts");
  // All of them first: a fingerprint counts what is alike.
  const told = tell(findings, { lang, fromTop: top.fromTop, ownersOf: top.ownersOf });
  const shown = gravest(told, most ?? Number.POSITIVE_INFINITY);
  return {
    findings: shown,
    leftOut: told.length - shown.length,
    summary: summarize(findings),
    files: new Set(findings.map(({ where }) => where.path)).size,
    checked,
    lang,
  };
}
