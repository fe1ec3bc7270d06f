/** More rules, or longer ones, nobody writes by hand: then nothing is taken for left out. */
const MOST_RULES = 1_000;
const LONGEST_RULE = 255;

/** One part of a pattern between slashes; `**` stands for any number of them. */
type Part = "any-parts" | { readonly signs: readonly Token[] };

interface Token {
  readonly is: "sign" | "one" | "many" | "set";
  readonly sign?: string;
  readonly negated?: boolean;
  readonly ranges?: readonly (readonly [string, string])[];
}

interface Rule {
  readonly parts: readonly Part[];
  /** `!`: what an earlier rule left out is carried after all. */
  readonly takesBack: boolean;
  readonly foldersOnly: boolean;
}

interface RulesOf {
  /** POSIX, relative to the tree; empty for its root. */
  readonly folder: string;
  readonly rules: readonly Rule[];
}

/**
 * What the `.gitignore` files of a folder and of those above it leave out. Source: gitignore(5). Upper and lower case
 * are told apart; what git keeps elsewhere (`info/exclude`, settings of a machine) does not count.
 */
export class IgnoreRules {
  static readonly none = new IgnoreRules([]);
  readonly #files: readonly RulesOf[];

  private constructor(files: readonly RulesOf[]) {
    this.#files = files;
  }

  /** These rules and those of a `.gitignore` in a folder below. */
  with(folder: string, text: string): IgnoreRules {
    const rules = text
      .replace(/^\ufeff/, "")
      .split("\n")
      .flatMap(ruleOf);
    const count = this.#files.reduce((sum, file) => sum + file.rules.length, rules.length);
    if (rules.length === 0 || count > MOST_RULES) return this;
    return new IgnoreRules([...this.#files, { folder, rules }]);
  }

  /**
   * Whether git leaves a path out, given that it does not leave out the folder in which it lies. The nearest file
   * counts, and in it the last rule that fits.
   */
  leavesOut(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#files.toReversed()) {
      const inside = folder === "" ? path : path.slice(folder.length + 1);
      const parts = inside.split("/");
      const rule = rules.findLast((each) => (isFolder || !each.foldersOnly) && fits(each.parts, parts));
      if (rule !== undefined) return !rule.takesBack;
    }
    return false;
  }
}

function ruleOf(line: string): readonly Rule[] {
  let text = line.replace(/\r$/, "");
  // Blanks at the end are nothing, except behind a backslash.
  while (/[^\\] $|^ $/.test(text)) text = text.slice(0, -1);
  if (text === "" || text.startsWith("#") || text.length > LONGEST_RULE) return [];
  const takesBack = text.startsWith("!");
  if (takesBack) text = text.slice(1);
  const foldersOnly = text.endsWith("/");
  if (foldersOnly) text = text.slice(0, -1);
  if (text === "" || text === "/") return [];
  const isAnchored = text.includes("/");
  const names = (text.startsWith("/") ? text.slice(1) : text).split("/");
  const parts: Part[] = names.map((name) => (name === "**" ? "any-parts" : { signs: tokensOf(name) }));
  return [{ parts: isAnchored ? parts : ["any-parts", ...parts], takesBack, foldersOnly }];
}

function tokensOf(name: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const sign = name[at] as string;
    if (sign === "*") {
      if (tokens.at(-1)?.is !== "many") tokens.push({ is: "many" });
    } else if (sign === "?") tokens.push({ is: "one" });
    else if (sign === "[") {
      const set = setAt(name, at);
      // A bracket that is never closed fits nothing.
      if (set === undefined) return [{ is: "set", ranges: [] }];
      tokens.push(set.token);
      at = set.end;
    } else if (sign === "\\") {
      at += 1;
      if (at >= name.length) return [{ is: "set", ranges: [] }];
      tokens.push({ is: "sign", sign: name[at] as string });
    } else tokens.push({ is: "sign", sign });
  }
  return tokens;
}

const CLASSES: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  [
    "alpha",
    [
      ["A", "Z"],
      ["a", "z"],
    ],
  ],
  ["digit", [["0", "9"]]],
  [
    "alnum",
    [
      ["A", "Z"],
      ["a", "z"],
      ["0", "9"],
    ],
  ],
  ["upper", [["A", "Z"]]],
  ["lower", [["a", "z"]]],
  [
    "space",
    [
      ["\t", "\r"],
      [" ", " "],
    ],
  ],
  [
    "blank",
    [
      ["\t", "\t"],
      [" ", " "],
    ],
  ],
  [
    "xdigit",
    [
      ["0", "9"],
      ["A", "F"],
      ["a", "f"],
    ],
  ],
  [
    "punct",
    [
      ["!", "/"],
      [":", "@"],
      ["[", "`"],
      ["{", "~"],
    ],
  ],
]);

/** `[a-z]`, `[!a]`, `[[:digit:]_]`; undefined where it is not closed. */
function setAt(name: string, from: number): { readonly token: Token; readonly end: number } | undefined {
  let at = from + 1;
  const negated = name[at] === "!" || name[at] === "^";
  if (negated) at += 1;
  const ranges: (readonly [string, string])[] = [];
  for (let isFirst = true; at < name.length; isFirst = false) {
    if (name[at] === "]" && !isFirst) return { token: { is: "set", negated, ranges }, end: at };
    const named = /^\[:([a-z]+):\]/.exec(name.slice(at, at + 12));
    if (named) {
      const known = CLASSES.get(named[1] ?? "");
      if (known === undefined) return undefined;
      ranges.push(...known);
      at += named[0].length;
      continue;
    }
    const low = signAt(name, at);
    const isRange = name[low.next] === "-" && low.next + 1 < name.length && name[low.next + 1] !== "]";
    const high = isRange ? signAt(name, low.next + 1) : low;
    ranges.push([low.sign, high.sign]);
    at = high.next;
  }
  return undefined;
}

function signAt(name: string, at: number): { readonly sign: string; readonly next: number } {
  const isEscaped = name[at] === "\\" && at + 1 < name.length;
  const place = isEscaped ? at + 1 : at;
  return { sign: name[place] ?? "", next: place + 1 };
}

/** Whether parts of a pattern fit parts of a path: at a `**` that did not fit, one part further. */
function fits(pattern: readonly Part[], path: readonly string[]): boolean {
  return wild(pattern.length, path.length, {
    isMany: (at) => pattern[at] === "any-parts" && at < pattern.length - 1,
    one: (at, place) => {
      const part = pattern[at];
      // At the end it stands for everything inside, not for the folder itself.
      if (part === "any-parts") return true;
      return part !== undefined && fitsName(part.signs, path[place] ?? "");
    },
    isEnough: (at) => pattern[at] === "any-parts",
  });
}

function fitsName(signs: readonly Token[], name: string): boolean {
  return wild(signs.length, name.length, {
    isMany: (at) => signs[at]?.is === "many",
    one: (at, place) => fitsSign(signs[at], name[place] as string),
    isEnough: () => false,
  });
}

function fitsSign(token: Token | undefined, sign: string): boolean {
  if (token?.is === "sign") return token.sign === sign;
  if (token?.is === "one") return true;
  if (token?.is !== "set") return false;
  const isIn = (token.ranges ?? []).some(([low, high]) => sign >= low && sign <= high);
  return isIn !== (token.negated === true);
}

interface Wild {
  /** Stands for any number, none included. */
  readonly isMany: (at: number) => boolean;
  readonly one: (at: number, place: number) => boolean;
  /** The last of the pattern, which takes all that follows. */
  readonly isEnough: (at: number) => boolean;
}

/** The usual match with wildcards, going back to the last one only: at most the product of both lengths. */
function wild(length: number, places: number, { isMany, one, isEnough }: Wild): boolean {
  let [at, place] = [0, 0];
  let back: { at: number; place: number } | undefined;
  while (place < places) {
    if (at === length - 1 && isEnough(at)) return true;
    if (at < length && isMany(at)) {
      back = { at, place };
      at += 1;
    } else if (at < length && one(at, place)) {
      at += 1;
      place += 1;
    } else if (back !== undefined) {
      back = { at: back.at, place: back.place + 1 };
      at = back.at + 1;
      place = back.place;
    } else return false;
  }
  while (at < length && isMany(at)) at += 1;
  return at === length;
}
