/** A link in a Markdown text, and where it stands: lines from 0, columns from 1, the end exclusive. */
export interface MarkdownLink {
  /** As it is written: a path, perhaps with `#part`, or an address. */
  readonly target: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Longer ones nobody follows. */
const LONGEST = 2000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const CODE = /(`+)(?:(?!\1)[^`])+\1(?!`)/g;
/** `](target "title")`; a target may hold brackets that close again, or stand between < and >. */
const INLINE = /\]\(\s*(?:<([^<>]*)>|([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))/g;
/** `[name]: target`, not a footnote. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s<>]+)/g;
const HTML = /(?<![\p{L}-])(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const BARE = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"`|]+/giu;
/** What ends a sentence, a bracket or words in bold is no part of an address that stands in the text. */
const BEHIND = /[.,;:!?'"*_~\]}]+$/;

/**
 * The links, pictures and addresses of a Markdown text, in order; not those in code. Text is taken line by line, and
 * time is linear in it.
 */
export function markdownLinks(text: string): readonly MarkdownLink[] {
  // Most texts have none.
  if (!/\]\(|\]:|:\/\/|(?:src|href)\s*=/i.test(text)) return [];
  const links: MarkdownLink[] = [];
  let fence: string | undefined;
  for (const [line, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = FENCE.exec(whole)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else links.push(...linksOnLine(whole, line));
  }
  return links;
}

function linksOnLine(whole: string, line: number): readonly MarkdownLink[] {
  if (whole.length < 4) return [];
  const plain = whole.includes("`") ? withoutCode(whole) : whole;
  const found: MarkdownLink[] = [];
  const taken: (readonly [number, number])[] = [];
  for (const form of [INLINE, DEFINITION, HTML]) {
    for (const match of plain.matchAll(form)) {
      const target = match.slice(1).find((part) => part !== undefined) ?? "";
      const from = match.index + match[0].indexOf(target, form === INLINE ? 2 : 0);
      taken.push([match.index, match.index + match[0].length]);
      if (target !== "" && target.length <= LONGEST) found.push(placed(target, line, from));
    }
  }
  for (const { index, 0: match } of withoutStretches(plain, taken).matchAll(BARE)) {
    const target = bareAddress(match);
    if (target.length <= LONGEST) found.push(placed(target, line, index));
  }
  return found.sort((a, b) => a.column - b.column);
}

function placed(target: string, line: number, from: number): MarkdownLink {
  return { target, line, column: from + 1, endColumn: from + 1 + target.length };
}

function withoutCode(line: string): string {
  return line.replace(CODE, (code) => " ".repeat(code.length));
}

function withoutStretches(line: string, stretches: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    if (from < end) continue;
    parts.push(line.slice(end, from), " ".repeat(to - from));
    end = to;
  }
  return parts.join("") + line.slice(end);
}

/** A closing bracket belongs to an address only where it was opened in it. */
function bareAddress(text: string): string {
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") opened += 1;
    else if (text[at] === ")") {
      if (opened === 0) return text.slice(0, at).replace(BEHIND, "");
      opened -= 1;
    }
  }
  return text.replace(BEHIND, "");
}
