import type { Finding } from "../findings/finding.ts";
import { type LineIndex, lineIndex, placeOnLine } from "./lines.ts";

/** What a file holds: a table of rows, fields (YAML), fields with a text below them (Markdown), or a text alone. */
type Holding = "rows" | "fields" | "page" | "text";

/** So many lines of a version stand in a sentence, each no longer than this. */
const SHOWN_LINES = 3;
const LONGEST = 120;
/** So many of the fields that differ are named. */
const MOST_FIELDS = 8;
/** More conflicts in one file are only counted. */
const TOLD = 50;

/** The marks of git: what begins the first version, the one both came from, the second, and what ends it. */
const MARK = /^(?:(<{7})|(\|{7})|(={7})|(>{7}))(?: (.*))?$/;
const KINDS = ["open", "base", "between", "close"] as const;
/** A field at the start of a line of YAML, and those between braces: letters only, so that no figure can hide in it. */
const FIELD = /^(?:- )?([a-z][a-z_]*):(?: +([^{]*)|$)/;
const FIELD_WITHIN = /[{,] *([a-z][a-z_]*): *([^,{}]*)/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

interface Mark {
  readonly kind: (typeof KINDS)[number];
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** True in the text below the fields, where `=======` underlines a heading and `>` begins a quotation. */
  readonly inText: boolean;
}

/** Lines of one version, in the order of the file. */
interface Version {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

type Args = Finding<"conflict-markers">["args"];

/** True where a line is a mark that only git writes; `=======` alone may be a line of somebody's own. */
export function isConflictMark(line: string): boolean {
  return MARK.test(line) && !line.startsWith("=");
}

/**
 * What git left where two people changed the same lines: one finding for each conflict, at its first line, with
 * what the two versions do not share. Of a conflict from which somebody took lines away, what is left of its
 * marks. A mark that stands inside a block of code in a text is quoted, and no conflict. Takes linear time.
 */
export function conflictFindings(
  path: string,
  text: string,
  holds: Holding,
): readonly Finding<"conflict-markers">[] {
  if (!/^(?:<{7}|\|{7}|>{7})/m.test(text)) return [];
  const lines = lineIndex(text);
  const found: Finding<"conflict-markers">[] = [];
  const told = new Told(path, text, lines);
  for (const one of conflictsAmong(marksOf(text, holds))) {
    const finding = told.finding(one, holds);
    const last = found.at(-1);
    if (found.length < TOLD || last === undefined) found.push(finding);
    else found[found.length - 1] = { ...last, more: (last.more ?? 0) + 1 };
  }
  return found;
}

/** The marks in a text, each alone on its line. */
function marksOf(text: string, holds: Holding): readonly Mark[] {
  const marks: Mark[] = [];
  /** Since the fence that is open; they count only if it is never closed. */
  let fenced: Mark[] = [];
  let fence: string | undefined;
  let dashes = 0;
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    const to = text[end - 1] === "\r" && end > from ? end - 1 : end;
    const line = text.slice(from, Math.min(to, from + 1024));
    if (holds === "page" && dashes < 2 && /^---[ \t]*$/.test(line)) dashes += 1;
    const inText = holds === "text" || (holds === "page" && dashes >= 2);
    const opens = inText ? FENCE.exec(line)?.[1] : undefined;
    if (fence === undefined) fence = opens;
    else if (opens?.startsWith(fence) === true) {
      fence = undefined;
      fenced = [];
    }
    const mark = markOf(line, { from, to, inText });
    if (mark !== undefined) (fence === undefined ? marks : fenced).push(mark);
    from = end + 1;
  }
  return [...marks, ...fenced];
}

function markOf(line: string, place: Pick<Mark, "from" | "to" | "inText">): Mark | undefined {
  const found = MARK.exec(line);
  if (found === null) return undefined;
  const kind = KINDS.find((_, index) => found[index + 1] !== undefined);
  return kind && { kind, label: (found[5] ?? "").trim().slice(0, LONGEST), ...place };
}

/** A whole conflict, or what is left of one: the mark that stands alone. */
type Conflict =
  | { readonly at: Mark; readonly above: Version; readonly below: Version }
  | { readonly at: Mark; readonly above?: undefined };

function* conflictsAmong(marks: readonly Mark[]): Generator<Conflict> {
  let open: Mark | undefined;
  /** What ends the first version. */
  let aboveEnd: Mark | undefined;
  let between: Mark | undefined;
  for (const mark of marks) {
    const { kind } = mark;
    if (kind === "open") {
      if (open !== undefined) yield { at: open };
      [open, aboveEnd, between] = [mark, undefined, undefined];
    } else if (kind === "between") {
      between ??= mark;
      if (open !== undefined) aboveEnd ??= mark;
    } else if (kind === "base") {
      if (open === undefined && !mark.inText) yield { at: mark };
      else aboveEnd ??= mark;
    } else {
      if (open === undefined) {
        if (!mark.inText || between !== undefined) yield { at: mark };
      } else if (between === undefined || aboveEnd === undefined) yield { at: open };
      else yield whole(open, { aboveEnd, between, close: mark });
      [open, aboveEnd, between] = [undefined, undefined, undefined];
    }
  }
  if (open !== undefined) yield { at: open };
}

function whole(
  open: Mark,
  { aboveEnd, between, close }: { readonly aboveEnd: Mark; readonly between: Mark; readonly close: Mark },
): Conflict {
  return {
    at: open,
    above: { label: open.label, from: open.to, to: aboveEnd.from },
    below: { label: close.label, from: between.to, to: close.from },
  };
}

/** Makes findings of what stands in one text. */
class Told {
  readonly #path: string;
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(path: string, text: string, lines: LineIndex) {
    this.#path = path;
    this.#text = text;
    this.#lines = lines;
  }

  finding(conflict: Conflict, holds: Holding): Finding<"conflict-markers"> {
    const { at } = conflict;
    const where = placeOnLine(this.#path, this.#lines, { from: at.from, to: at.to });
    const args = conflict.above === undefined ? unfinished(at) : this.#twoVersions(conflict, holds);
    return { rule: "conflict-markers", args, where };
  }

  #twoVersions({ at, above, below }: Extract<Conflict, { readonly below: Version }>, holds: Holding): Args {
    const sides = [this.#linesOf(above), this.#linesOf(below)] as const;
    const onlyAbove = without(sides[0], sides[1]);
    const onlyBelow = without(sides[1], sides[0]);
    const inFields = holds === "fields" || (holds === "page" && !at.inText);
    return {
      problem: "two-versions",
      above: above.label,
      below: below.label,
      onlyAbove: shown(onlyAbove),
      onlyBelow: shown(onlyBelow),
      linesAbove: onlyAbove.length,
      linesBelow: onlyBelow.length,
      fields: inFields ? differingFields(onlyAbove, onlyBelow) : [],
      holds: holds === "rows" ? "rows" : "lines",
    };
  }

  /** Without blank lines and the blanks around a line: they say nothing. */
  #linesOf({ from, to }: Version): readonly string[] {
    return this.#text
      .slice(from, to)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  }
}

function unfinished({ kind, label }: Mark): Args {
  const mark = kind === "open" ? "<<<<<<<" : kind === "base" ? "|||||||" : ">>>>>>>";
  return {
    problem: "unfinished",
    mark,
    ...NO_LINES,
    above: kind === "open" ? label : "",
    below: kind === "close" ? label : "",
  };
}

/** What is said of a conflict of which no lines can be shown. */
const NO_LINES: Omit<Args, "problem" | "mark"> = {
  above: "",
  below: "",
  onlyAbove: [],
  onlyBelow: [],
  linesAbove: 0,
  linesBelow: 0,
  fields: [],
  holds: "lines",
};

/** Of a file in which git puts no marks, because one of its versions is not there. */
export function wholeConflict(
  where: Finding["where"],
  problem: Exclude<Args["problem"], "two-versions" | "unfinished">,
): Finding<"conflict-markers"> {
  return { rule: "conflict-markers", args: { problem, ...NO_LINES }, where };
}

/** A mark that the reader of rows met, where the whole text cannot be had. */
export function conflictMark(where: Finding["where"], line: string): Finding<"conflict-markers"> {
  const mark = markOf(line, { from: 0, to: line.length, inText: false });
  return {
    rule: "conflict-markers",
    args: unfinished(mark ?? { kind: "open", label: "", from: 0, to: 0, inText: false }),
    where,
  };
}

/** The lines of the one that the other does not have as often. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

function shown(lines: readonly string[]): readonly string[] {
  return lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, LONGEST));
}

/** The names of the fields that one version has, or has with another value. */
function differingFields(above: readonly string[], below: readonly string[]): readonly string[] {
  const sides = [fieldsOf(above), fieldsOf(below)] as const;
  const names = new Set<string>();
  for (const [own, other] of [sides, [sides[1], sides[0]]] as const) {
    for (const [field, name] of own) if (!other.has(field) && names.size < MOST_FIELDS) names.add(name);
  }
  return [...names];
}

/** Fields with their values, and the name of each. */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, first, value = ""] = FIELD.exec(line) ?? [];
    if (first !== undefined) fields.set(`${first}: ${value}`, first);
    const within = line.includes("{") ? line.slice(0, LONGEST).matchAll(FIELD_WITHIN) : [];
    for (const [, name = "", text = ""] of within) fields.set(`${name}: ${text}`, name);
  }
  return fields;
}
