import type { Known } from "../../disclosure/guard.ts";
import { type Lang, pickText, type TextInLanguages } from "../../language/locale.ts";
import { type StatusWords, statusWords } from "../../language/status.ts";
import type { Measures, Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";
import type { Entity, Repository } from "../../model/repository.ts";
import type { StatusBy } from "./model.ts";

/** What the table of goal attainment is made from. */
export interface StatusRequest {
  readonly repository: Repository;
  /** Of the same repository; neither holds a row of a period that ends after the day, or after `period`. */
  readonly measures: Measures;
  /** The same with the rows of periods that are not over: for a remark, never to judge by. */
  readonly whole: Known;
  readonly lang: Lang;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly by: StatusBy;
  /** Only what was measured by the end of this period. */
  readonly period?: Period;
  /** Say of every figure how it was made. */
  readonly explain?: boolean;
  /** Only these indicators. */
  readonly only?: ReadonlySet<string>;
}

/** A request, with what every part of the table needs. */
export interface Making extends StatusRequest {
  readonly words: StatusWords;
  /** What the guards of figures want to know. */
  readonly known: Known;
  /** The indicators to show, in the order of their files. */
  readonly indicators: readonly Entity<"indicator">[];
  say(text: TextInLanguages | undefined): string | undefined;
  /** The name of a partner; its identifier where there is none. */
  partner(id: string): string;
  /** The name of a partner or a group. */
  nameOf(of: Selection): string;
  /** A period that has begun on the day of judging, and lies before the end of the asked one. */
  isToldOf(period: Period): boolean;
}

/** Prepares a request. */
export function making(request: StatusRequest): Making {
  const { repository, measures, lang, asOf, period: asked, only } = request;
  const { entities } = repository;
  const say = (text: TextInLanguages | undefined) =>
    pickText(text, lang, repository.settings.languages)?.text;
  const partner = (id: string) => say(entities.partner.get(id)?.data.name) ?? id;
  return {
    ...request,
    words: statusWords(lang),
    known: { measures, repository },
    indicators: [...entities.indicator.values()].filter(({ id }) => !only || only.has(id)),
    say,
    partner,
    nameOf: ({ partner: id, cell }) => {
      const values = cell && entities.dimension.get(cell.dimension)?.data.values;
      const value = values?.find((each) => each.id === cell?.value);
      const group = cell && (say(value?.name) ?? cell.value);
      return [id === undefined ? undefined : partner(id), group]
        .filter((name) => name !== undefined)
        .join(", ");
    },
    isToldOf: ({ start, end }) => start <= asOf && (asked === undefined || end <= asked.end),
  };
}
