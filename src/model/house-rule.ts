/** How the two sides of a house rule are compared. */
export type Comparison = "<=" | ">=" | "<" | ">" | "=" | "!=";

/** Which number of a figure: the figure itself, or one of the numbers that it was made of. */
export type FigurePart = "value" | "numerator" | "denominator" | "n";

/** A number, or a figure (times a number). `sign` is that of the term in its sum. */
export interface Term {
  readonly sign: 1 | -1;
  readonly factor: number;
  /** Absent: the term is the number `factor`. */
  readonly figure?: { readonly indicator: string; readonly part: FigurePart };
}

/** `sum comparison sum`, as data. */
export interface HouseRuleText {
  readonly left: readonly Term[];
  readonly comparison: Comparison;
  readonly right: readonly Term[];
  /** Each indicator that is named, with where its name begins in the text (0-based). */
  readonly names: readonly { readonly indicator: string; readonly at: number }[];
}

/** What is wrong with the text of a house rule. */
export type HouseRuleProblem =
  /** A number, an indicator or `number * indicator` was expected. */
  | "term"
  /** `.numerator`, `.denominator` or `.n` was expected. */
  | "part"
  /** `+`, `-`, a comparison or the end was expected. */
  | "sign"
  /** A minus stands against a word, which makes it a hyphen. */
  | "minus"
  /** There is no comparison, or a second one. */
  | "comparison"
  /** There is no indicator in it. */
  | "indicator"
  | "too-long";

export type ReadHouseRule =
  | { readonly ok: true; readonly rule: HouseRuleText }
  | {
      readonly ok: false;
      readonly problem: HouseRuleProblem;
      /** The piece of the text that is wrong: 0-based, the end is exclusive. */
      readonly from: number;
      readonly to: number;
    };

/** Longer texts are no agreement that anybody can check by heart. */
const LONGEST = 500;
const MOST_TERMS = 20;

const COMPARISONS: ReadonlySet<string> = new Set(["<=", ">=", "<", ">", "=", "!="]);
const PARTS: ReadonlySet<string> = new Set(["numerator", "denominator", "n"]);
const IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBER = /^\d{1,15}(\.\d{1,15})?$/;

interface Token {
  readonly kind: "word" | "sign" | "comparison" | "other";
  readonly text: string;
  readonly from: number;
}

/**
 * Reads the text of a house rule. The whole grammar:
 *
 * ```text
 * rule       = sum comparison sum
 * comparison = "<=" | ">=" | "<" | ">" | "=" | "!="
 * sum        = term { ("+" | "-") term }           blanks around the minus
 * term       = number | [ number "*" ] figure
 * figure     = indicator [ ".numerator" | ".denominator" | ".n" ]
 * ```
 */
export function readHouseRule(text: string): ReadHouseRule {
  if (text.length > LONGEST) return { ok: false, problem: "too-long", from: 0, to: text.length };
  try {
    return { ok: true, rule: new Parser(text).rule() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...error.facts };
    throw error;
  }
}

class Fault extends Error {
  readonly facts: { readonly problem: HouseRuleProblem; readonly from: number; readonly to: number };
  constructor(problem: HouseRuleProblem, from: number, to: number) {
    super(problem);
    this.facts = { problem, from, to };
  }
}

/** A minus without blanks is part of a word, because identifiers have hyphens. */
function* tokensOf(text: string): Generator<Token> {
  const form = /\s+|[A-Za-z0-9._-]+|[<>!=]+|[+*]|./gsu;
  for (const { 0: piece, index } of text.matchAll(form)) {
    if (/^\s/.test(piece)) continue;
    const kind =
      piece === "+" || piece === "-" || piece === "*"
        ? "sign"
        : COMPARISONS.has(piece)
          ? "comparison"
          : /^[A-Za-z0-9._-]/.test(piece)
            ? "word"
            : "other";
    yield { kind, text: piece, from: index };
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  readonly #names: { indicator: string; at: number }[] = [];
  #next = 0;
  #terms = 0;

  constructor(text: string) {
    this.#tokens = [...tokensOf(text)];
    this.#length = text.length;
  }

  rule(): HouseRuleText {
    const left = this.#sum();
    const sign = this.#take();
    if (sign === undefined) throw new Fault("comparison", 0, this.#length);
    if (sign.kind !== "comparison") throw this.#fault("sign", sign);
    const right = this.#sum();
    const rest = this.#take();
    if (rest) throw this.#fault(rest.kind === "comparison" ? "comparison" : "sign", rest);
    if (this.#names.length === 0) throw new Fault("indicator", 0, this.#length);
    return { left, comparison: sign.text as Comparison, right, names: this.#names };
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #fault(problem: HouseRuleProblem, token: Token | undefined): Fault {
    if (token === undefined) return new Fault(problem, 0, this.#length);
    const hyphen = token.kind === "word" && /^-|-$/.test(token.text) ? "minus" : problem;
    return new Fault(hyphen, token.from, token.from + token.text.length);
  }

  #sum(): readonly Term[] {
    const terms = [this.#term(1)];
    for (;;) {
      const sign = this.#tokens[this.#next];
      if (sign?.text !== "+" && sign?.text !== "-") return terms;
      this.#next++;
      terms.push(this.#term(sign.text === "+" ? 1 : -1));
    }
  }

  #term(sign: 1 | -1): Term {
    const token = this.#take();
    if (++this.#terms > MOST_TERMS) throw new Fault("too-long", 0, this.#length);
    if (token?.kind !== "word") throw this.#fault("term", token);
    if (!NUMBER.test(token.text)) return { sign, factor: 1, figure: this.#figure(token) };
    if (this.#tokens[this.#next]?.text !== "*") return { sign, factor: Number(token.text) };
    this.#next++;
    const name = this.#take();
    if (name?.kind !== "word" || NUMBER.test(name.text)) throw this.#fault("term", name);
    return { sign, factor: Number(token.text), figure: this.#figure(name) };
  }

  #figure(token: Token): { indicator: string; part: FigurePart } {
    const [indicator = "", part, ...rest] = token.text.split(".");
    if (!IDENTIFIER.test(indicator)) throw this.#fault("term", token);
    if (part !== undefined && (!PARTS.has(part) || rest.length > 0)) throw this.#fault("part", token);
    this.#names.push({ indicator, at: token.from });
    return { indicator, part: (part ?? "value") as FigurePart };
  }
}
