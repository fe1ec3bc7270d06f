import type { Finding } from "../findings/finding.ts";
import type { Lang } from "../language/locale.ts";
import { changeInName, creditInTitle, successInName } from "../language/wording/title-claim.ts";
import type { Entity } from "../model/repository.ts";
import type { Rule } from "./rule.ts";
import { titleFound } from "./written-texts.ts";

type Problem = "credit" | "success" | "change";
type Looks = readonly (readonly [Problem, (text: string, lang: Lang) => string | undefined])[];

/** A title that says already why something changed, that it went well, or which way it went. */
export const claimInTitle: Rule<"claim-in-title"> = {
  name: "claim-in-title",
  *check({ repository: { entities, settings } }) {
    const [first] = settings.languages;
    for (const node of entities.node.values()) {
      const { kind, title: text, draft } = node.data;
      // What others do may well have led to something.
      if (draft === true || kind === "factor") continue;
      yield* foundIn(node, { key: "title", text, first, kind }, [["credit", creditInTitle]]);
    }
    for (const indicator of entities.indicator.values()) {
      const { name: text, draft, context, type } = indicator.data;
      if (draft === true || context === true || type === "computed") continue;
      yield* foundIn(indicator, { key: "name", text, first, kind: "indicator" }, looksAt(indicator));
    }
  },
};

interface Titled {
  readonly key: string;
  readonly text: Entity<"node">["data"]["title"];
  readonly first: string;
  readonly kind: string;
}

/** One finding for each title: the first thing that is found in it. */
function* foundIn(
  entity: Entity<"node"> | Entity<"indicator">,
  { kind, ...title }: Titled,
  looks: Looks,
): Generator<Finding<"claim-in-title">> {
  for (const [problem, look] of looks) {
    const found = titleFound(entity, title, look);
    if (found === undefined) continue;
    yield {
      rule: "claim-in-title",
      args: { id: entity.id, kind, problem, phrase: found.phrase },
      where: found.where,
      about: `${entity.kind}:${entity.id}`,
    };
    return;
  }
}

/** A success that is defined is a word for what is counted. */
function looksAt({ data: { definition, direction } }: Entity<"indicator">): Looks {
  const isWay = direction === "increase" || direction === "decrease";
  return [
    ["credit", creditInTitle],
    ...(definition === undefined ? ([["success", successInName]] as const) : []),
    ...(isWay
      ? ([["change", (text: string, lang: Lang) => changeInName(text, lang, direction)]] as const)
      : []),
  ];
}
