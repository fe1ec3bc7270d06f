import type { GoalWords } from "../../language/import-open-sdg-shape.ts";
import { isLang } from "../../language/locale.ts";
import { GOAL_TITLES } from "../../language/open-sdg-goals.ts";
import { type Texts, textFor } from "./fields.ts";
import { OwnIdentifiers } from "./identifiers.ts";
import { plainText } from "./plain-text.ts";
import type { Says } from "./says.ts";
import type { Translations } from "./translations.ts";

interface Node {
  readonly id: string;
  readonly title: unknown;
  /** The whole text, where the title is only its beginning. */
  readonly note?: unknown;
}

/**
 * The skeleton of a theory of change: the goals as impact, their targets as outcomes, everything a draft.
 * What the coalition does is not in the site, so no activity is invented.
 */
export class Theory {
  readonly #goals = new Map<string, Node>();
  readonly #targets = new Map<string, Node & { readonly goal: string }>();
  readonly #identifiers = new OwnIdentifiers();
  readonly #languages: readonly string[];
  readonly #translations: Translations;
  readonly #words: GoalWords;

  constructor(languages: readonly string[], translations: Translations, words: GoalWords) {
    this.#languages = languages;
    this.#translations = translations;
    this.#words = words;
  }

  /** The node that an indicator says something about: its target, made where it is new. */
  nodeOf(indicator: string, says: Says): string | undefined {
    const number = targetNumber(indicator, says);
    const goal = number?.split(".")[0];
    if (number === undefined || goal === undefined) return undefined;
    const known = this.#targets.get(number);
    if (known !== undefined) return known.id;
    if (!this.#goals.has(goal)) {
      this.#goals.set(goal, {
        id: this.#identifiers.give(`goal ${goal}`, "goal"),
        title: this.#goalTitle(goal, says),
      });
    }
    const id = this.#identifiers.give(`target ${number.replace(".", " ")}`, "target");
    this.#targets.set(number, { id, ...this.#targetTexts(number, says), goal });
    return id;
  }

  #goalTitle(number: string, says: Says): unknown {
    const key = (part: string) => this.#translations.lookUp(`global_goals.${number}-${part}`);
    const said = [key("short"), key("title"), says.first(["goal_name", "SDG_GOAL", "SDG_GOAL__GLOBAL"])];
    const texts = said.find(({ size }) => size > 0) ?? this.#builtIn(number);
    return textFor(numbered(texts, number), this.#languages) ?? this.#words.goal(number);
  }

  /** In those of the repository's languages that we know; in English where we know none. */
  #builtIn(number: string): Texts {
    const titles = new Map<string, string>();
    for (const lang of this.#languages) {
      const title = isLang(lang) ? GOAL_TITLES[lang][Number(number) - 1] : undefined;
      if (title !== undefined) titles.set(lang, title);
    }
    const english = GOAL_TITLES.en[Number(number) - 1];
    if (titles.size === 0 && english !== undefined) titles.set("en", english);
    return titles;
  }

  #targetTexts(number: string, says: Says): Omit<Node, "id"> {
    const said = says.first(["target_name", "target", "SDG_TARGET", "SDG_TARGET__GLOBAL"]);
    const texts =
      said.size > 0 ? said : this.#translations.lookUp(`global_targets.${number.replace(".", "-")}-title`);
    const whole = numbered(texts, number);
    const short = new Map([...whole].map(([lang, text]) => [lang, beginningOf(text)]));
    const isCut = [...whole].some(([lang, text]) => short.get(lang) !== text);
    return {
      title: textFor(short, this.#languages) ?? this.#words.target(number),
      ...(isCut && { note: textFor(whole, this.#languages) }),
    };
  }

  /** As it stands in `theory-of-change.yaml`. */
  data(): { readonly nodes: readonly unknown[]; readonly links: readonly unknown[] } {
    const goals = [...this.#goals].sort(([a], [b]) => Number(a) - Number(b)).map(([, node]) => node);
    const targets = [...this.#targets].sort(([a], [b]) => byNumber(a, b)).map(([, node]) => node);
    return {
      nodes: [
        ...goals.map(({ id, title }) => ({ id, kind: "impact", title, draft: true })),
        ...targets.map(({ id, title, note }) => ({
          id,
          kind: "outcome",
          title,
          draft: true,
          ...(note !== undefined && { note }),
        })),
      ],
      links: targets.map(({ id, goal }) => ({
        from: id,
        to: this.#goals.get(goal)?.id,
        strength: "assumed",
        because: this.#words.because,
        draft: true,
      })),
    };
  }

  get size(): { readonly goals: number; readonly targets: number } {
    return { goals: this.#goals.size, targets: this.#targets.size };
  }
}

/** `2.1` before `10.1`, and `1.2` before `1.a`. */
function byNumber(a: string, b: string): number {
  const [[goalA = "", targetA = ""], [goalB = "", targetB = ""]] = [a.split("."), b.split(".")];
  const [x, y] = [targetA.padStart(3, "0"), targetB.padStart(3, "0")];
  return Number(goalA) - Number(goalB) || (x < y ? -1 : x > y ? 1 : 0);
}

/** The text with its number before it, unless it says it itself. */
function numbered(texts: Texts, number: string): Texts {
  return new Map(
    [...texts].map(([lang, text]) => [lang, text.includes(number) ? text : `${number} ${text}`]),
  );
}

/** What a box of the map and a heading of a report can hold; a clause that ends in the second half is whole. */
const LONGEST_TITLE = 110;
const SHORTEST_CLAUSE = 60;

/** A long text up to the end of a clause, else of a word; a target of the United Nations may take five lines. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const start = text.slice(0, LONGEST_TITLE);
  const clause = Math.max(...[", ", "; ", ": ", ". "].map((end) => start.lastIndexOf(end)));
  const word = start.lastIndexOf(" ");
  const at = clause >= SHORTEST_CLAUSE ? clause : word >= SHORTEST_CLAUSE ? word : LONGEST_TITLE;
  return `${start.slice(0, at).replace(/[\ud800-\udbff]$|[\s,;:.]+$/, "")}…`;
}

/** `1.2`, by the metadata, else by the number of the indicator. */
function targetNumber(indicator: string, says: Says): string | undefined {
  const said = plainText(says.fields.target_id).toLowerCase().replaceAll("-", ".");
  if (/^\d{1,2}\.[\da-z]{1,3}$/.test(said)) return said;
  const [goal = "", target = "", ...rest] = indicator.split("-");
  const number = `${goal}.${target}`;
  return rest.length > 0 && /^\d{1,2}\.[\da-z]{1,3}$/.test(number) ? number : undefined;
}
