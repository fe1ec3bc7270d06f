import { formatDate } from "../../language/dates.ts";
import { formatNumber } from "../../language/numbers.ts";
import { referencesInWords } from "../references.ts";
import type { AsksPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** What the report's funder asks, and what answers it; what nothing answers is said plainly. */
export function asksPart(telling: Telling): AsksPart {
  const { funder: id } = telling.report.data;
  const funder = id === undefined ? undefined : telling.one("funder", id);
  const asks = (funder?.data.asks ?? []).filter(
    ({ since, draft }) => draft !== true && (since === undefined || since <= telling.asOf),
  );
  return {
    any: asks.length > 0,
    support: supportOf(telling, funder?.data.grant),
    items: asks.map((ask) => {
      const answer = telling.say(ask.answer);
      const references = referencesInWords(ask.answered_by, telling);
      return {
        text: telling.say(ask.text),
        isAnswered: answer !== "" || references.length > 0,
        answer,
        references,
      };
    }),
  };
}

type Grant = {
  readonly amount?: number;
  readonly currency?: string;
  readonly from?: string;
  readonly to?: string;
};

function supportOf({ lang, words }: Telling, grant: Grant | undefined): string {
  if (grant?.amount === undefined) return "";
  return words.support({
    amount: words.money(formatNumber(grant.amount, lang), grant.currency ?? "EUR"),
    ...(grant.from && { from: formatDate(grant.from, lang) }),
    ...(grant.to && { to: formatDate(grant.to, lang) }),
  });
}
