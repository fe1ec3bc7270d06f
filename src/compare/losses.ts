import { CATALOGUE, isRuleName, RULE_NAMES } from "../findings/catalogue.ts";
import { severityOf } from "../findings/rank.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { ThingChange } from "./compare-things.ts";
import { nodesInUse } from "./in-use.ts";
import { nameNow, type Renames } from "./renames.ts";

interface Sides {
  readonly before: Repository;
  readonly after: Repository;
  readonly renames: Renames;
}

/**
 * Goalposts that no single value gives away: figures that reports protected and no longer do, a part of the theory of
 * which nothing with figures is the measure anymore, and checks over people, records and goalposts that fall silent.
 * Each change that brought it about says what is lost by it.
 */
export function withLosses(changes: readonly ThingChange[], sides: Sides): readonly ThingChange[] {
  const lost = new Losses(sides);
  return changes.map((change) => {
    const loses = lost.by(change);
    return loses === undefined ? change : { ...change, class: "goalpost", loses };
  });
}

type Loss = NonNullable<ThingChange["loses"]>;

class Losses {
  readonly #sides: Sides;
  #bared: ReadonlySet<string> | undefined;
  #measured: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  by({ kind, id, what, isGone, class: of }: ThingChange): Loss | undefined {
    if (what.is !== "key") return undefined;
    const [first = "", second = ""] = what.key;
    if (kind === "settings") return this.#silences(what.key, of) ? "check" : undefined;
    if (kind === "indicator" && (first === "counts" || first === "source")) {
      return this.#baredNow().has(id) ? "protection" : undefined;
    }
    if (kind === "source" && (first === "kind" || first === "draft")) {
      const { indicator } = this.#sides.after.entities;
      const isBared = [...this.#baredNow()].some((each) => indicator.get(each)?.data.source === id);
      return isBared ? "protection" : undefined;
    }
    if (kind !== "indicator" || first !== "measures" || !isGone) return undefined;
    return this.#isUnmeasured(second) ? "measure" : undefined;
  }

  /** Indicators, by their names of now, whose figures reports protected and protect no longer. */
  #baredNow(): ReadonlySet<string> {
    if (this.#bared) return this.#bared;
    const { before, after, renames } = this.#sides;
    const bared = [...before.entities.indicator.values()].flatMap((old) => {
      const id = nameNow("indicator", old.id, renames);
      const now = after.entities.indicator.get(id);
      return now && protects(old, before) && !protects(now, after) ? [id] : [];
    });
    this.#bared = new Set(bared);
    return this.#bared;
  }

  /** Whether a part of the theory, by its name of now, that stands there still had a measure with figures and has none. */
  #isUnmeasured(node: string): boolean {
    const { before, after, renames } = this.#sides;
    this.#measured ??= {
      before: new Set([...nodesInUse(before)].map((id) => nameNow("node", id, renames))),
      after: nodesInUse(after),
    };
    const { before: then, after: now } = this.#measured;
    return after.entities.node.has(node) && then.has(node) && !now.has(node);
  }

  /** Whether a setting makes a check weigh less that guards people, what was published, or goalposts. */
  #silences(key: readonly string[], of: ThingChange["class"]): boolean {
    const [first, second = ""] = key;
    if (first === "rules" && second === "exempt") return of === "goalpost";
    if (first === "stage") return GUARDS.some((rule) => this.#weighsLess(rule));
    return first === "rules" && isGuard(second) && this.#weighsLess(second);
  }

  #weighsLess(rule: RuleName): boolean {
    const { before, after } = this.#sides;
    const weight = ({ settings }: Repository) => WEIGHTS.indexOf(severityOf(rule, settings));
    return weight(after) < weight(before);
  }
}

const WEIGHTS: readonly string[] = ["off", "info", "warning", "error"];

function isGuard(rule: string): rule is RuleName {
  return isRuleName(rule) && CATALOGUE[rule].oneByOne === true;
}

const GUARDS = RULE_NAMES.filter(isGuard);

function protects(indicator: Entity<"indicator">, repository: Repository): boolean {
  return isAboutPeople(indicator) && !isAlreadyPublic(indicator, repository);
}
