import Handlebars from "handlebars";
import { TemplateTrouble } from "./template-trouble.ts";

/** The helper through which every value goes; no template can name it itself. */
export const VALUE = "value of the model";

const BLOCKS: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);
const INLINE: ReadonlyMap<string, number> = new Map([["link", 2]]);
const CONDITIONS: ReadonlyMap<string, number> = new Map([["is", 2]]);

/** Larger than any template that people write. */
const LARGEST = 1024 * 1024;

/** Names that belong to the language and not to the model. */
const NEVER: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const DATA: ReadonlySet<string> = new Set(["root", "index", "first", "last"]);

/**
 * Reads a template and checks that it does nothing but show the model: only `if`, `unless`, `each`,
 * `with`, `is` and `link`, only parts that come with the tool, no raw output, no decorators. Every
 * value is sent through the helper `VALUE`, which makes it safe.
 * Throws a `TemplateTrouble` for anything else.
 */
export function readTemplate(text: string, parts: ReadonlySet<string>): hbs.AST.Program {
  if (text.length > LARGEST) throw new TemplateTrouble("too-large", "1 MB");
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text.replace(/\r\n?/g, "\n"));
  } catch (error) {
    throw syntaxTrouble(error);
  }
  return checkedProgram(program, parts);
}

/** The parser's own words name the line; the lines with the drawing of the place are left out. */
function syntaxTrouble(error: unknown): TemplateTrouble {
  if (error instanceof RangeError) return new TemplateTrouble("not-allowed", "{{…{{…{{…");
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
    for (const param of params) checkExpression(param);
    statement.escaped = false;
    return statement;
  }
  checkExpression(path);
  const { loc } = statement;
  return {
    ...statement,
    escaped: false,
    path: { type: "PathExpression", original: VALUE, parts: [VALUE], depth: 0, data: false, loc },
    params: [path],
  } as hbs.AST.MustacheStatement;
}

function checkedBlock(statement: hbs.AST.BlockStatement, parts: ReadonlySet<string>): hbs.AST.Statement {
  const name = nameOf(statement.path);
  if (!BLOCKS.has(name) || statement.params.length !== 1) throw trouble("unknown-helper", statement, `#${name}`);
  if (statement.hash && statement.hash.pairs.length > 0) throw trouble("not-allowed", statement, `#${name}`);
  for (const param of statement.params) checkExpression(param);
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
  for (const param of statement.params) checkExpression(param);
  return statement;
}

function checkExpression(expression: hbs.AST.Expression): void {
  switch (expression.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return;
    case "PathExpression":
      return checkPath(expression as hbs.AST.PathExpression);
    case "SubExpression":
      return checkCondition(expression as hbs.AST.SubExpression);
    default:
      throw trouble("not-allowed", expression, expression.type);
  }
}

function checkPath(path: hbs.AST.PathExpression): void {
  const [first] = path.parts;
  if (path.data && (first === undefined || !DATA.has(first))) throw trouble("unknown-field", path, path.original);
  if (path.parts.some((part) => NEVER.has(part))) throw trouble("unknown-field", path, path.original);
}

function checkCondition(expression: hbs.AST.SubExpression): void {
  const name = nameOf(expression.path);
  if (CONDITIONS.get(name) !== expression.params.length || (expression.hash?.pairs.length ?? 0) > 0) {
    throw trouble("unknown-helper", expression, name);
  }
  for (const param of expression.params) checkExpression(param);
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
