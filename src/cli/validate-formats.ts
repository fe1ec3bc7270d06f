import type { Lang } from "../language/locale.ts";
import { GROUPINGS, type Grouping } from "../render/grouping.ts";
import { usageError } from "./usage-error.ts";
import { FORMATS, type Format, type ValidateOptions } from "./validate-options.ts";

/** A document that goes to a file. */
export interface FileOutput {
  readonly format: Format;
  /** As the person named it, relative to where the command runs. */
  readonly file: string;
}

/** What `impact validate` is asked to print and to write. */
export interface AskedOutputs {
  /** Absent where the one document goes to a file. */
  readonly printed?: Format;
  readonly written: readonly FileOutput[];
  /** How many findings are shown at most. */
  readonly most?: number;
  readonly grouping: Grouping;
}

/** Understands the options about output. Throws a `UsageError` where they make no sense. */
export function askedOutputs(options: ValidateOptions, lang: Lang): AskedOutputs {
  const { format = "text", output = [], groupBy = "file" } = options;
  const parsed = output.map((each) => parse(each, lang));
  const plain = parsed.filter((each) => each.format === undefined);
  const [first, second] = plain;
  if (first !== undefined && second !== undefined) {
    throw usageError(lang, "not-together", {
      options: [`--output ${first.file}`, `--output ${second.file}`],
    });
  }
  const most = mostOf(options.max, lang);
  return {
    ...(first === undefined && { printed: format }),
    written: parsed.map((each) => ({ file: each.file, format: each.format ?? format })),
    ...(most !== undefined && { most }),
    grouping: choice("--group-by", groupBy, { allowed: GROUPINGS, lang }),
  };
}

/** `sarif=out.sarif`, or the name of a file for the document of `--format`; `./a=b` is a name with `=` in it. */
function parse(given: string, lang: Lang): { readonly format?: Format; readonly file: string } {
  const [, name, rest] = /^([a-z]+)=(.*)$/s.exec(given) ?? [];
  const file = name === undefined ? given : (rest ?? "");
  if (file === "" || file === "-") throw usageError(lang, "missing-value", { option: "--output" });
  if (name === undefined) return { file };
  return { file, format: choice("--output", name, { allowed: FORMATS, lang }) };
}

function mostOf(max: string | undefined, lang: Lang): number | undefined {
  if (max === undefined) return undefined;
  if (!/^\d{1,9}$/.test(max)) throw usageError(lang, "wrong-number", { option: "--max", value: max });
  return Number(max);
}

function choice<T extends string>(
  option: string,
  value: string,
  { allowed, lang }: { readonly allowed: readonly T[]; readonly lang: Lang },
): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw usageError(lang, "wrong-choice", { option, value, allowed });
  return found;
}

/** With `--history` there is text and JSON, printed: other forms cannot say what was not looked at, and would look clean. */
export function refuseWithHistory(
  { format = "text", output, max, ...options }: ValidateOptions,
  lang: Lang,
): void {
  const others: readonly (readonly [string, boolean])[] = [
    [`--format ${format}`, format !== "text" && format !== "json"],
    ["--output", (output ?? []).length > 0],
    ["--since", options.since !== undefined],
    ["--online", options.online === true],
    ["--max", max !== undefined],
    ["--statistics", options.statistics === true],
    ["--group-by", options.groupBy !== undefined],
  ];
  const other = others.find(([, isAsked]) => isAsked)?.[0];
  if (other !== undefined) throw usageError(lang, "not-together", { options: ["--history", other] });
}
