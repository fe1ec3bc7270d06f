import Handlebars from "handlebars";
import { checkDepth } from "./template-depth.ts";
import { TemplateTrouble } from "./template-trouble.ts";

/** The helper through which every value leaves; no template can name it itself. */
export const VALUE = "value of the model";

/** The helper that looks up every path, likewise: from where, which names, on which line. */
export const FIELD = "field of the model";

const BLOCKS: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);
const INLINE: ReadonlyMap<string, number> = new Map([["link", 2]]);
const CONDITIONS: ReadonlyMap<string, number> = new Map([["is", 2]]);

/** Larger than any template that people write, and still read within seconds. */
export const LARGEST_TEMPLATE = 256 * 1024;

/** The built-in templates have some 700 marks, their parts included; reading takes longer than in proportion. */
const MOST_MARKS = 5_000;

/** More blanks than this before a part would be repeated on every line of it. */
const WIDEST_INDENT = 100;

const DATA: ReadonlySet<string> = new Set(["root", "index", "first", "last"]);

/**
 * Reads a template and checks that it does nothing but show the model: only `if`, `unless`, `each`,
 * `with`, `is` and `link`, only parts that come with the tool, no raw output, no decorators. Every
 * path is looked up by the helper `FIELD` and every value is sent through the helper `VALUE`, so that
 * neither depends on what Handlebars itself would do.
 * Throws a `TemplateTrouble` for anything else.
 */
export function readTemplate(text: string, parts: ReadonlySet<string>): hbs.AST.Program {
  if (text.length > LARGEST_TEMPLATE) throw new TemplateTrouble("too-large", "256 kB");
  if (text.split("{{").length - 1 > MOST_MARKS) throw new TemplateTrouble("too-many-marks", `${MOST_MARKS}`);
  const lines = text.replace(/\r\n?/g, "\n");
  checkDepth(lines);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(lines);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw syntaxTrouble(error);
  }
  return checkedProgram(program, parts);
}

/** The parser's own words name the line; the lines with the drawing of the place are left out. */
function syntaxTrouble(error: unknown): TemplateTrouble {
  const message = error instanceof Error ? error.message : String(error);
  const line = /line (\d+)/i.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1];
  const detail = message.split("\n").find((each) => /expecting|got|match|invalid/i.test(each)) ?? message;
  return new TemplateTrouble("syntax", detail.slice(0, 200), line === undefined ? undefined : Number(line));
}

function checkedProgram(program: hbs.AST.Program, parts: ReadonlySet<string>): hbs.AST.Program {
  for (const [index, statement] of program.body.entries()) {
    program.body[index] = checkedStatement(statement, parts);
  }
  return program;
}

function checkedStatement(statement: hbs.AST.Statement, parts: ReadonlySet<string>): hbs.AST.Statement {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return statement;
    case "MustacheStatement":
      return checkedValue(statement as hbs.AST.MustacheStatement);
    case "BlockStatement":
      return checkedBlock(statement as hbs.AST.BlockStatement, parts);
    case "PartialStatement":
      return checkedPart(statement as hbs.AST.PartialStatement, parts);
    default:
      throw trouble("not-allowed", statement, statement.type);
  }
}

/** `{{path}}` and `{{link address label}}`; everything leaves through the helper that makes it safe. */
function checkedValue(statement: hbs.AST.MustacheStatement): hbs.AST.Statement {
  const { path, params, hash } = statement;
  if (!statement.escaped) throw trouble("raw-output", statement, nameOf(path));
  if (hash && hash.pairs.length > 0) throw trouble("not-allowed", statement, nameOf(path));
  if (params.length > 0) {
    const wanted = INLINE.get(nameOf(path));
    if (wanted !== params.length) throw trouble("unknown-helper", statement, nameOf(path));
    return {
      ...statement,
      escaped: false,
      params: params.map(checkedExpression),
    } as hbs.AST.MustacheStatement;
  }
  const { loc } = statement;
  return {
    ...statement,
    escaped: false,
    path: helperPath(VALUE, loc),
    params: [checkedExpression(path)],
  } as hbs.AST.MustacheStatement;
}

function checkedBlock(statement: hbs.AST.BlockStatement, parts: ReadonlySet<string>): hbs.AST.Statement {
  const name = nameOf(statement.path);
  if (!BLOCKS.has(name) || statement.params.length !== 1)
    throw trouble("unknown-helper", statement, `#${name}`);
  if (statement.hash && statement.hash.pairs.length > 0) throw trouble("not-allowed", statement, `#${name}`);
  if (hasBlockParams(statement.program) || hasBlockParams(statement.inverse)) {
    throw trouble("not-allowed", statement, "as |…|");
  }
  statement.params = statement.params.map(checkedExpression);
  // An empty block or a lone `else` leaves one of the two out.
  if (statement.program) checkedProgram(statement.program, parts);
  if (statement.inverse) checkedProgram(statement.inverse, parts);
  return statement;
}

function checkedPart(statement: hbs.AST.PartialStatement, parts: ReadonlySet<string>): hbs.AST.Statement {
  const name = statement.name.type === "PathExpression" ? nameOf(statement.name) : "(…)";
  if (!parts.has(name)) throw trouble("unknown-part", statement, name);
  if (statement.params.length > 1 || (statement.hash && statement.hash.pairs.length > 0)) {
    throw trouble("not-allowed", statement, name);
  }
  const { indent } = statement as { readonly indent?: string };
  if ((indent?.length ?? 0) > WIDEST_INDENT) throw trouble("not-allowed", statement, name);
  statement.params = statement.params.map(checkedExpression);
  return statement;
}

function hasBlockParams(program: hbs.AST.Program | undefined): boolean {
  return (program?.blockParams?.length ?? 0) > 0;
}

function helperPath(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return {
    type: "PathExpression",
    original: name,
    parts: [name],
    depth: 0,
    data: false,
    loc,
  } as hbs.AST.PathExpression;
}

function checkedExpression(expression: hbs.AST.Expression): hbs.AST.Expression {
  switch (expression.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return expression;
    case "PathExpression":
      return checkedPath(expression as hbs.AST.PathExpression);
    case "SubExpression":
      return checkedCondition(expression as hbs.AST.SubExpression);
    default:
      throw trouble("not-allowed", expression, expression.type);
  }
}

/** `a.b`, `../a.b` and `@root.a.b` become: look up `a.b` in this, in the context around it, in the root. */
function checkedPath(path: hbs.AST.PathExpression): hbs.AST.Expression {
  const { loc, original } = path;
  const [first] = path.parts;
  if (path.data && (first === undefined || !DATA.has(first))) throw trouble("unknown-field", path, original);
  const names = path.data ? path.parts.slice(1) : path.parts;
  if (names.length === 0) return path;
  const start = { ...path, parts: path.data ? path.parts.slice(0, 1) : [] };
  return {
    type: "SubExpression",
    path: helperPath(FIELD, loc),
    params: [
      start,
      literal(names.join("\0"), loc),
      literal(original, loc),
      literal(String(loc.start.line), loc),
    ],
    loc,
  } as unknown as hbs.AST.SubExpression;
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: "StringLiteral", value, original: value, loc } as hbs.AST.StringLiteral;
}

function checkedCondition(expression: hbs.AST.SubExpression): hbs.AST.Expression {
  const name = nameOf(expression.path);
  if (CONDITIONS.get(name) !== expression.params.length || (expression.hash?.pairs.length ?? 0) > 0) {
    throw trouble("unknown-helper", expression, name);
  }
  expression.params = expression.params.map(checkedExpression);
  return expression;
}

function nameOf(expression: hbs.AST.Expression): string {
  const { original } = expression as { readonly original?: unknown };
  return original === undefined ? expression.type : String(original);
}

function trouble(
  problem: "unknown-field" | "unknown-helper" | "unknown-part" | "raw-output" | "not-allowed",
  node: hbs.AST.Node,
  detail: string,
): TemplateTrouble {
  return new TemplateTrouble(problem, detail.slice(0, 200), node.loc?.start.line);
}
