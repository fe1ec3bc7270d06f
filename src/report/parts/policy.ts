import { formatDate } from "../../language/dates.ts";
import type { PolicyPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** The policy frameworks around the coalition, as they stand on the report's day. */
export function policyParts(telling: Telling): readonly PolicyPart[] {
  const { words, lang, asOf } = telling;
  return telling.all("policy").map(({ data }) => {
    const { from, until } = data.valid ?? {};
    const hasEnded = until !== undefined && until < asOf;
    const validity = words.validity({
      ...(from && { from: formatDate(from, lang) }),
      ...(until && { until: formatDate(until, lang) }),
      ended: hasEnded,
      begins: from !== undefined && from > asOf,
    });
    return {
      level: data.tier ? words.tiers[data.tier] : words.noFigure,
      name: telling.say(data.name),
      validity: data.to_check === true ? `${validity} (${words.toCheck})` : validity,
      hasEnded,
    };
  });
}
