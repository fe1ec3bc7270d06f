import { overdueIn } from "./awaited.ts";
import { byGroup, byLevel, byOutcome, byPartner } from "./groups.ts";
import { type Making, making, type StatusRequest } from "./making.ts";
import type { StatusBy, StatusGroup, StatusModel, StatusRow } from "./model.ts";
import { totalRow } from "./rows.ts";

type Division = (making: Making, totals: readonly StatusRow[]) => readonly StatusGroup[];

const DIVISIONS: Readonly<Record<StatusBy, Division>> = {
  outcome: byOutcome,
  level: byLevel,
  partner: byPartner,
  group: byGroup,
};

/** Goal attainment of a repository as it may be shown, divided as asked. */
export function statusModel(request: StatusRequest): StatusModel {
  const prepared = making(request);
  const totals = prepared.indicators.flatMap((indicator) => totalRow(indicator, prepared) ?? []);
  const { asOf, by, period } = request;
  return {
    asOf,
    by,
    isChosen: request.only !== undefined,
    ...(period && { period }),
    totals,
    groups: DIVISIONS[by](prepared, totals),
    overdue: overdueIn(prepared),
  };
}
