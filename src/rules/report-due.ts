import { readPeriod } from "../model/period.ts";
import { isPartial, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** The latest day on which a funder was to have a report, and no report for that funder is of that time. */
export const reportDue: Rule<"report-due"> = {
  name: "report-due",
  *check({ repository, asOf }) {
    if (repository.incomplete.has("report")) return;
    const days = reportDays(repository);
    for (const funder of repository.entities.funder.values()) {
      if (funder.data.draft === true || isPartial(funder, ["asks"])) continue;
      const due = [...(funder.data.reports_due ?? []).entries()]
        .filter(([, date]) => date < asOf)
        .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
      const [last, before] = [due.at(-1), due.at(-2)];
      if (last === undefined || (days.get(funder.id) ?? "") > (before?.[1] ?? "")) continue;
      yield {
        rule: "report-due",
        args: { id: funder.id, due: last[1] },
        where: placeOf(funder, ["reports_due", last[0]]),
        about: `funder:${funder.id}`,
      };
    }
  },
};

/** After every day: a report without a day of its own is made anew each time. */
const ALWAYS = "9999-12-31";

/** For each funder the last day of which there is a report: one that names it, or that answers one of its asks. */
function reportDays({ entities }: Repository): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const add = (funder: string, report: string) => {
    const data = entities.report.get(report)?.data;
    if (data === undefined || data.draft === true) return;
    const period = data.period === undefined ? undefined : readPeriod(data.period);
    const day = data.as_of ?? period?.end ?? ALWAYS;
    if ((days.get(funder) ?? "") < day) days.set(funder, day);
  };
  for (const [id, { data }] of entities.report) if (data.funder !== undefined) add(data.funder, id);
  for (const [id, { data }] of entities.funder) {
    for (const { answered_by: answers = [] } of data.asks ?? []) {
      for (const answer of answers) if (answer.startsWith("report:")) add(id, answer.slice("report:".length));
    }
  }
  return days;
}
