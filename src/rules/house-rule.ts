import type { Finding } from "../findings/finding.ts";
import type { HouseRule } from "../generated/schema-types.ts";
import { isSame } from "../measure/rounding.ts";
import { type Comparison, type HouseRuleText, readHouseRule, type Term } from "../model/house-rule.ts";
import { readPeriod } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import type { Document, Pointer } from "../read/document.ts";
import { HouseBook, type HouseFigure, type HouseFigures, unequalIn } from "./house-figures.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const SHOWN_ROWS = 8;

/** Something that the coalition agreed on between its indicators, and that does not hold. */
export const houseRule: Rule<"house-rule"> = {
  name: "house-rule",
  check(context) {
    return told([...houseRulesOf(context)].flatMap((rule) => [...rule.drafts()]));
  },
};

/** A house rule that could not be held against any figure: that it found nothing proves nothing. */
export const houseRuleUnchecked: Rule<"house-rule-unchecked"> = {
  name: "house-rule-unchecked",
  *check(context) {
    if (context.repository.incomplete.has("measurement")) return;
    for (const rule of houseRulesOf(context)) yield* rule.unchecked();
  },
};

/** The house rules that are agreed on and can be read. */
function* houseRulesOf({ repository, measures }: RuleContext): Generator<HouseCheck> {
  const { coalition, coalitionDocument: document } = repository;
  const rules = coalition?.house_rules ?? [];
  if (!document || rules.length === 0) return;
  const book = new HouseBook(repository, measures);
  const isIncomplete = repository.incomplete.has("measurement");
  for (const [index, agreed] of rules.entries()) {
    const read = readHouseRule(agreed.rule);
    if (!read.ok || agreed.draft === true || !isKnown(read.rule, agreed, repository)) continue;
    const pointer = ["house_rules", index, "rule"];
    yield new HouseCheck({ agreed, text: read.rule, book, document, pointer, isIncomplete });
  }
}

/** What a rule names and does not exist is told where the rule is read. */
function isKnown({ names }: HouseRuleText, { per = [] }: HouseRule, { entities }: Repository): boolean {
  return (
    names.every(({ indicator }) => entities.indicator.has(indicator)) &&
    per.every((each) => each === "partner" || entities.dimension.has(each))
  );
}

interface HouseFacts {
  readonly agreed: HouseRule;
  readonly text: HouseRuleText;
  readonly book: HouseBook;
  readonly document: Document;
  readonly pointer: Pointer;
  /** Rows were left out, so that a figure that is not there may be in the files all the same. */
  readonly isIncomplete: boolean;
}

/** One term and the figures that it can stand for; none for a number. */
interface Side {
  readonly term: Term;
  readonly figures: HouseFigures | undefined;
}

/** One house rule, held against every period, partner and group in which one of its figures occurs. */
class HouseCheck {
  readonly #facts: HouseFacts;
  readonly #left: readonly Side[];
  readonly #right: readonly Side[];

  constructor(facts: HouseFacts) {
    const { text, book, agreed } = facts;
    const side = (term: Term): Side => ({
      term,
      figures: term.figure && book.figures(term.figure.indicator, term.figure.part, agreed.per ?? []),
    });
    this.#facts = facts;
    this.#left = text.left.map(side);
    this.#right = text.right.map(side);
  }

  /** Where the rule does not hold, or cannot be checked. */
  *drafts(): Generator<Draft<"house-rule">> {
    for (const { key, lacking } of this.#compared()) {
      const isTold = lacking.length > 0 && this.#ifMissing() === "report";
      const draft = isTold ? this.#missing(key, lacking) : this.#broken(key);
      if (draft) yield draft;
    }
  }

  /** Told only where all indicators have figures, so that something must be wrong with the rule itself. */
  *unchecked(): Generator<Finding<"house-rule-unchecked">> {
    const { agreed, text, book, document, pointer } = this.#facts;
    if (!this.#compared().next().done) return;
    if (!text.names.every(({ indicator }) => book.isMeasured(indicator))) return;
    const computed = text.names.find(({ indicator }) => book.isComputed(indicator))?.indicator;
    const per = agreed.per ?? [];
    yield {
      rule: "house-rule-unchecked",
      args: {
        id: agreed.id,
        text: agreed.rule,
        per,
        ...(per.length > 0 && computed !== undefined && { computed }),
        ...this.#unequal(),
      },
      where: document.locate(pointer),
      about: `house-rule:${agreed.id}`,
    };
  }

  /** Of the last period in which all figures are there, though not of the same partners: who lacks whom. */
  #unequal(): Pick<Finding<"house-rule-unchecked">["args"], "unequal"> {
    const periods = [...this.#keys()].flatMap((key) => {
      const sides = this.#sides.flatMap(({ term, figures }) =>
        term.figure && figures ? [{ name: nameOf(term.figure), figure: figures.get(key) }] : [],
      );
      const figures = sides.flatMap(({ figure }) => figure ?? []);
      if (figures.length < sides.length) return [];
      const unequal = unequalIn(figures);
      const lacking = sides.flatMap(({ name, figure }) => {
        const partners = figure && unequal.get(figure);
        return partners ? [{ figure: name, partners }] : [];
      });
      return lacking.length > 0 ? [{ end: readPeriod(key.trim())?.end ?? "", lacking }] : [];
    });
    const last = periods.reduce<(typeof periods)[number] | undefined>(
      (latest, each) => (latest && latest.end >= each.end ? latest : each),
      undefined,
    );
    if (!last) return {};
    return { unequal: [...new Map(last.lacking.map((each) => [each.figure, each])).values()] };
  }

  /** Every period, partner and group that is looked at, and the figures that are not there. */
  *#compared(): Generator<{ readonly key: string; readonly lacking: readonly string[] }> {
    for (const key of this.#keys()) {
      const lacking = this.#lacking(key);
      if (lacking === "closed" || (lacking.length > 0 && this.#ifMissing() === "skip")) continue;
      yield { key, lacking };
    }
  }

  get #sides(): readonly Side[] {
    return [...this.#left, ...this.#right];
  }

  /** Every period, partner and group of which one of the figures is there. */
  #keys(): Iterable<string> {
    return new Set(this.#sides.flatMap(({ figures }) => [...(figures?.keys() ?? [])]));
  }

  #ifMissing(): "skip" | "report" | "zero" {
    return this.#facts.isIncomplete ? "skip" : (this.#facts.agreed.when_missing ?? "skip");
  }

  /** The names of the figures that are not there; `closed` where one is there and cannot be compared. */
  #lacking(key: string): "closed" | readonly string[] {
    const lacking: string[] = [];
    const unequal = unequalIn(this.#sides.flatMap((side) => side.figures?.get(key) ?? []));
    for (const { term, figures } of this.#sides) {
      if (!figures || !term.figure) continue;
      const figure = figures.get(key);
      if (figure && figure.value === undefined) return "closed";
      if (!figure) lacking.push(nameOf(term.figure));
      const partners = figure && unequal.get(figure);
      if (partners) lacking.push(`${nameOf(term.figure)} (${partners.join(", ")})`);
    }
    return [...new Set(lacking)];
  }

  #broken(key: string): Draft<"house-rule"> | undefined {
    const [left, right] = [sumOf(this.#left, key), sumOf(this.#right, key)];
    const { comparison } = this.#facts.text;
    return holds(left, comparison, right) ? undefined : this.#draft(key, { problem: "broken", left, right });
  }

  #missing(key: string, missing: readonly string[]): Draft<"house-rule"> {
    return this.#draft(key, { problem: "missing", missing });
  }

  #draft(
    key: string,
    facts:
      | { readonly problem: "broken"; readonly left: number; readonly right: number }
      | { readonly problem: "missing"; readonly missing: readonly string[] },
  ): Draft<"house-rule"> {
    const { agreed, document, pointer } = this.#facts;
    const figures = this.#sides.flatMap((side) => side.figures?.get(key) ?? []);
    const [first] = figures as [HouseFigure, ...HouseFigure[]];
    const rowsOf = figures.flatMap(({ row }) => (row ? [[`${row.path} ${row.line}`, row] as const] : []));
    const [place, ...others] = new Map(rowsOf).values();
    return {
      path: place?.path ?? document.path,
      about: `house-rule:${agreed.id}`,
      make: () => {
        const agreement = document.locate(pointer);
        const defined = { label: "defined" as const, where: agreement };
        const rows = others.slice(0, SHOWN_ROWS).map((row) => ({
          label: "other" as const,
          detail: row.raw,
          where: row.locate(),
        }));
        return {
          rule: "house-rule",
          args: {
            id: agreed.id,
            text: agreed.rule,
            period: first.period,
            ...(first.partner !== undefined && { partner: first.partner }),
            ...(first.groups.length > 0 && { groups: first.groups }),
            ...(agreed.because !== undefined && { because: agreed.because }),
            ...facts,
          },
          severity: agreed.severity ?? "warning",
          where: place?.locate() ?? agreement,
          related: place ? [...rows, defined] : rows,
        };
      },
    };
  }
}

function nameOf({ indicator, part }: NonNullable<Term["figure"]>): string {
  return part === "value" ? indicator : `${indicator}.${part}`;
}

/** What is not there counts as 0: nobody asks for the sum where that was not agreed. */
function sumOf(sides: readonly Side[], key: string): number {
  return sides.reduce((sum, { term, figures }) => {
    const value = figures ? (figures.get(key)?.value ?? 0) : 1;
    return sum + term.sign * term.factor * value;
  }, 0);
}

/** Sums are equal but for the last bits of binary fractions. */
function holds(left: number, comparison: Comparison, right: number): boolean {
  const same = isSame(left, right);
  switch (comparison) {
    case "=":
      return same;
    case "!=":
      return !same;
    case "<=":
      return same || left < right;
    case ">=":
      return same || left > right;
    case "<":
      return !same && left < right;
    case ">":
      return !same && left > right;
  }
}
