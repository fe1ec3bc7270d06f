import { Composer, type CST, Lexer, Parser, Schema, type Document as YamlDocument } from "yaml";
import type { AnyFinding } from "../findings/finding.ts";
import { conflictFindings } from "./conflicts.ts";
import type { Document } from "./document.ts";
import { type LineIndex, lineIndex, placeOnLine } from "./lines.ts";
import { decodeText, unreadable } from "./text.ts";
import { plainData } from "./yaml-data.ts";
import { examine } from "./yaml-examine.ts";
import { locateIn } from "./yaml-locate.ts";
import type { Range } from "./yaml-nodes.ts";
import { MAXIMUM_LEXEMES, plainPlaces, plainYaml } from "./yaml-plain.ts";
import { cutOffTexts } from "./yaml-slips.ts";
import { firstTrouble } from "./yaml-trouble.ts";

/** A deeper document is nobody's work, and would exhaust the stack of whoever walks it. */
const MAXIMUM_DEPTH = 100;

/** What reading one file gives: problems are collected, never thrown. */
export interface ReadDocument {
  /** Absent where the file could not be read; then there is exactly one finding that says why. */
  readonly document?: Document;
  readonly findings: readonly AnyFinding[];
}

/** A YAML text inside a file: the whole of it, or the front matter of a Markdown file. */
export interface YamlSource {
  readonly path: string;
  readonly text: string;
  /** Where the text begins in the file. */
  readonly offset: number;
  /** Of the whole file. */
  readonly lines: LineIndex;
}

type Syntax = Extract<AnyFinding, { rule: "yaml-syntax" }>["args"];

/**
 * Reads a YAML 1.2 file: the core schema, no merge keys, no tags of its own, one document. An empty
 * file gives a document whose data is null. Objects in `data` have no prototype, so that a key such
 * as `__proto__` or `constructor` is a key like any other. Of a duplicate key the first value counts.
 */
export function readYaml(path: string, bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return { findings: [decoded.finding] };
  const { text } = decoded;
  return readYamlText({ path, text, offset: 0, lines: lineIndex(text) });
}

/** The same for text that is already decoded; `offset` and `lines` give positions in the whole file. */
export function readYamlText(source: YamlSource): ReadDocument {
  const conflicts = conflictFindings(source.path, source.text, "fields");
  if (conflicts.length > 0) return { findings: conflicts };
  const plain = plainYaml(source.text);
  if (plain === undefined) return withCutOffs(parseYamlText(source), source);
  const locate = lazyLocate(() => locatePlain(source) ?? locateAgain(source));
  return withCutOffs({ document: { path: source.path, data: plain.data, locate }, findings: [] }, source);
}

/** What could be read says less than what is typed, where a sign for remarks stands in a text. */
function withCutOffs(read: ReadDocument, source: YamlSource): ReadDocument {
  const found = read.document === undefined ? [] : cutOffTexts(source.text);
  if (found.length === 0) return read;
  const findings = found.map((range): AnyFinding => {
    const detail = shorten(source.text.slice(range.from, range.to));
    const where = place(source, range);
    return { rule: "yaml-syntax", args: { problem: "cut-off", detail }, where, severity: "warning" };
  });
  return { ...read, findings: [...read.findings, ...findings] };
}

/** The same by the parser alone: the reference for the quick way, and what reads all that is not plain. */
export function parseYamlText(source: YamlSource): ReadDocument {
  try {
    return compose(source);
  } catch (error) {
    // The guards below should make this impossible; text from strangers gets a second net.
    const problem = error instanceof RangeError ? "too-deep" : "syntax";
    return failed(source, { from: 0, to: 0 }, { problem, detail: "IMPOSSIBLE" });
  }
}

function compose(source: YamlSource): ReadDocument {
  const tokens = tokensOf(source.text);
  if (tokens === "too-large")
    return { findings: [unreadable(source.path, "too-large", `${MAXIMUM_LEXEMES}`)] };
  if (typeof tokens === "number") {
    return failed(
      source,
      { from: tokens, to: tokens + 1 },
      { problem: "too-deep", detail: `${MAXIMUM_DEPTH}` },
    );
  }
  const documents = composed(tokens, source.text);
  const trouble = firstTrouble(documents, source.text);
  if (trouble !== undefined) return failed(source, trouble, { problem: "syntax", detail: trouble.code });
  return finish(source, documents[0]);
}

/** Made once: for a small file, making it costs as much as composing. */
const CORE = new Schema({ schema: "core", merge: false, resolveKnownTags: false });

function composed(tokens: readonly CST.Token[], text: string): YamlDocument.Parsed[] {
  // Keys are compared in `examine`: the library compares each key with every other.
  const options = { schema: CORE, uniqueKeys: false, logLevel: "silent" } as const;
  return [...new Composer(options).compose(tokens, true, text.length)] as YamlDocument.Parsed[];
}

function finish(source: YamlSource, document: YamlDocument.Parsed | undefined): ReadDocument {
  const contents = document?.contents ?? null;
  const examined = examine(contents);
  const [fatal] = examined.fatal;
  if (fatal !== undefined) return failed(source, fatal.range, fatal.args);
  const converted = plainData(contents, examined.targets);
  if (!converted.ok) return failed(source, converted.range, converted.args);
  const findings = examined.duplicates.map(
    ({ range, first, key }): AnyFinding => ({
      rule: "yaml-syntax",
      args: { problem: "duplicate-key", detail: shorten(key) },
      where: place(source, range),
      related: [{ label: "first", where: place(source, first) }],
    }),
  );
  const locate = lazyLocate(() => locateAgain(source));
  return { document: { path: source.path, data: converted.data, locate }, findings };
}

/**
 * Reads once more when the first place is asked for: few files have a finding, and the places in all of
 * them weigh more than everything else in memory together.
 */
function lazyLocate(make: () => Document["locate"]): Document["locate"] {
  let locate: Document["locate"] | undefined;
  return (pointer, part) => {
    locate ??= make();
    return locate(pointer, part);
  };
}

/** The quick way, for what was read the quick way. */
function locatePlain(source: YamlSource): Document["locate"] | undefined {
  const find = plainPlaces(source.text);
  return find && ((pointer, part = "value") => place(source, find(pointer, part)));
}

function locateAgain(source: YamlSource): Document["locate"] {
  const tokens = tokensOf(source.text);
  const contents = (Array.isArray(tokens) ? composed(tokens, source.text)[0]?.contents : null) ?? null;
  const { targets } = examine(contents);
  return locateIn({ contents, targets, place: (range) => place(source, range) });
}

/**
 * The concrete syntax, or the offset at which it becomes too deep. Watching the parser's own stack
 * costs nothing and stops before the composer, which recurses.
 */
function tokensOf(text: string): readonly CST.Token[] | number | "too-large" {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAXIMUM_LEXEMES) return "too-large";
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAXIMUM_DEPTH + 2) return Math.min(parser.offset, text.length);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function failed(source: YamlSource, range: Range, args: Syntax): ReadDocument {
  return { findings: [{ rule: "yaml-syntax", args, where: place(source, range) }] };
}

function place(source: YamlSource, { from, to }: Range): AnyFinding["where"] {
  return placeOnLine(source.path, source.lines, { from: from + source.offset, to: to + source.offset });
}

/** One line, and no longer than a sentence can carry. */
function shorten(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
