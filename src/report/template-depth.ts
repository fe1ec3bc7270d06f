import Handlebars from "handlebars";
import { TemplateTrouble } from "./template-trouble.ts";

/**
 * Blocks inside blocks, `else if` after `else if`, brackets inside brackets: no person goes deeper, and
 * the parser slows down with depth.
 */
const DEEPEST = 50;

/** What the parser of Handlebars has inside: it cuts a text into signs long before it understands them. */
interface Parser {
  readonly terminals_: Readonly<Record<number, string>>;
  readonly lexer: {
    yy: object;
    readonly yylineno: number;
    setInput(text: string): void;
    lex(): number | string;
  };
}

const BLOCK_OPENS: ReadonlySet<string> = new Set(["OPEN_BLOCK", "OPEN_INVERSE", "OPEN_PARTIAL_BLOCK"]);

/**
 * Goes through the same signs as the parser will, so that no text or comment can hide a depth from it.
 * Throws a `TemplateTrouble` for a template that is too deep.
 */
export function checkDepth(text: string): void {
  const { lexer } = parser();
  /** For each open block: itself and its `else if`s. */
  const blocks: number[] = [];
  let [depth, brackets] = [0, 0];
  for (const sign of signsOf(text)) {
    if (BLOCK_OPENS.has(sign)) {
      blocks.push(1);
      depth++;
    } else if (sign === "OPEN_INVERSE_CHAIN") {
      blocks.push((blocks.pop() ?? 0) + 1);
      depth++;
    } else if (sign === "OPEN_ENDBLOCK") depth -= blocks.pop() ?? 0;
    else if (sign === "OPEN_SEXPR") brackets++;
    else if (sign === "CLOSE_SEXPR") brackets--;
    if (depth > DEEPEST || brackets > DEEPEST) {
      throw new TemplateTrouble("too-deep", `${DEEPEST}`, lexer.yylineno + 1);
    }
  }
}

/** The names of the signs, up to the end or to what is no sign: what is wrong there, the parser tells. */
function* signsOf(text: string): Generator<string> {
  const { lexer, terminals_ } = parser();
  lexer.setInput(text);
  lexer.yy = {};
  for (;;) {
    const sign = nextSign(lexer);
    const name = typeof sign === "number" ? terminals_[sign] : undefined;
    if (sign === END_OF_TEXT || name === "EOF") return;
    yield name ?? "";
  }
}

/** What the lexer answers after the end, and here for what it cannot cut. */
const END_OF_TEXT = 1;

function nextSign(lexer: Parser["lexer"]): number | string {
  try {
    const sign = lexer.lex();
    return sign === "INVALID" ? END_OF_TEXT : sign;
  } catch {
    return END_OF_TEXT;
  }
}

/** Handlebars has it for all to use, but not in its types. */
function parser(): Parser {
  return (Handlebars as unknown as { readonly Parser: Parser }).Parser;
}
