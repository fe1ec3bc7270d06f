import { type Released, releaseUntil } from "../disclosure/released.ts";
import type { Evidence } from "../generated/schema-types.ts";
import { type Lang, pickText, type TextInLanguages } from "../language/locale.ts";
import { type ReportWords, reportWords } from "../language/report.ts";
import { consents } from "../model/consent.ts";
import { readPeriod } from "../model/period.ts";
import type { Entity, Kind, Repository } from "../model/repository.ts";
import { ShownFigures } from "./shown-figures.ts";
import type { Since } from "./since.ts";

/** What a report is made from. */
export interface ReportRequest {
  readonly repository: Repository;
  readonly report: Entity<"report">;
  readonly lang: Lang;
  /** `YYYY-MM-DD`: nothing that happened later is told. */
  readonly asOf: string;
  /** Filled with the figures that are told; absent where nobody asks. */
  readonly shown?: ShownFigures;
  /** The last report of the same kind; absent where there was none. */
  readonly since?: Since;
}

/** What may be told to this reader on this day, and in which words. */
export interface Telling extends ReportRequest {
  readonly words: ReportWords;
  /** The last day of the figures: the end of the report's period, or `asOf` where that is earlier. */
  readonly until: string;
  readonly released: ReadonlyMap<string, Released>;
  /** Chosen with `only`; `undefined` is everything. */
  readonly chosen:
    | { readonly indicators: ReadonlySet<string>; readonly nodes: ReadonlySet<string> }
    | undefined;
  /** True for readers inside the coalition. */
  readonly showsDrafts: boolean;
  /** How many things are left out because they are a draft and this reader is an outsider. */
  readonly hiddenDrafts: number;
  /** Languages that texts fell back on; filled while telling. */
  readonly fallbacks: Set<string>;
  /** The figures that are told; filled while telling. */
  readonly shown: ShownFigures;
  /** A text in the report's language, or marked with the language it is in; empty where there is none. */
  say(text: TextInLanguages | undefined): string;
  /** A name or a unit: never marked, as nobody takes it for a sentence in the wrong language. */
  name(text: TextInLanguages | undefined): string;
  /** Things of a kind that exist on this day and are not a draft for an outsider, in the order of the files. */
  all<K extends Kind>(kind: K): readonly Entity<K>[];
  /** One of them. */
  one<K extends Kind>(kind: K, id: string): Entity<K> | undefined;
  /** True where consent lets this reader see it. */
  mayShow(evidence: Evidence): boolean;
}

/** Readers outside the coalition, who never see a draft. */
const OUTSIDERS: ReadonlySet<string> = new Set(["funder", "public", "participants", "policy"]);

/** The last day of the figures of a report: the end of its period, or the day of judging where that is earlier. */
export function lastDayOf(report: Entity<"report">, asOf: string): string {
  const end = report.data.period === undefined ? undefined : readPeriod(report.data.period)?.end;
  return end !== undefined && end < asOf ? end : asOf;
}

/** Sorts out what a report may tell. */
export function telling(request: ReportRequest): Telling {
  const { repository, report, lang, asOf } = request;
  const until = lastDayOf(report, asOf);
  const fallbacks = new Set<string>();
  const outsider = OUTSIDERS.has(report.data.reader);
  const languages = repository.settings.languages;
  const isTold = (data: { readonly draft?: boolean; readonly date?: string }) =>
    !(outsider && data.draft === true) && !(data.date !== undefined && data.date > asOf);
  const pick = (text: TextInLanguages | undefined, isName: boolean): string => {
    const found = pickText(text, lang, languages);
    if (!found) return "";
    if (isName || found.lang === lang) return found.text.trim();
    fallbacks.add(found.lang);
    return `${found.text.trim()} (${found.lang})`;
  };
  return {
    ...request,
    words: reportWords(lang),
    until,
    released: releaseUntil(repository, until),
    chosen: chosenBy(repository, report),
    showsDrafts: !outsider,
    hiddenDrafts: outsider ? countDrafts(repository, asOf) : 0,
    fallbacks,
    shown: request.shown ?? new ShownFigures(),
    say: (text) => pick(text, false),
    name: (text) => pick(text, true),
    all: <K extends Kind>(kind: K) =>
      [...thingsOf(repository, kind).values()].filter(({ data }) => isTold(data)),
    one: <K extends Kind>(kind: K, id: string) => {
      const found = thingsOf(repository, kind).get(id);
      return found && isTold(found.data) ? found : undefined;
    },
    mayShow: (evidence) => consents(evidence, { reader: report.data.reader, asOf }),
  };
}

function thingsOf<K extends Kind>(repository: Repository, kind: K): ReadonlyMap<string, Entity<K>> {
  return repository.entities[kind];
}

/** Drafts that exist on a day. Reports and funders are not part of what a report tells. */
function countDrafts(repository: Repository, asOf: string): number {
  const { report: _reports, funder: _funders, ...told } = repository.entities;
  return Object.values(told)
    .flatMap((things) => [...things.values()])
    .filter(
      ({ data }) => data.draft === true && !("date" in data && data.date !== undefined && data.date > asOf),
    ).length;
}

function chosenBy(repository: Repository, report: Entity<"report">): Telling["chosen"] {
  const { only } = report.data;
  if (!only || (only.indicators === undefined && only.outcomes === undefined)) return undefined;
  const indicators = new Set(only.indicators);
  const nodes = new Set(only.outcomes);
  const asked = new Set(only.outcomes);
  for (const [id, { data }] of repository.entities.indicator) {
    const measures = data.measures ?? [];
    if (measures.some((node) => asked.has(node))) indicators.add(id);
    if (only.indicators?.includes(id)) for (const node of measures) nodes.add(node);
  }
  return { indicators, nodes };
}
