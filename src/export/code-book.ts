import { minimumOf } from "../disclosure/groups.ts";
import type { Released } from "../disclosure/released.ts";
import { codeBookWords } from "../language/code-book.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { isAboutPeople } from "../model/about-people.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { aboutTable } from "./about-table.ts";
import { CODED, codesTable } from "./codes-table.ts";
import { type ExportFacts, exported } from "./figures-table.ts";
import type { CellValue, ExportTable, TableColumn } from "./table.ts";
import { tableOf } from "./table-of-things.ts";
import { isInvented } from "./texts.ts";

/** What the figures mean, as tables: everything that somebody needs who has nothing but the export. */
export function codeBook(data: ExportTable, facts: ExportFacts): readonly ExportTable[] {
  const tables = [
    aboutTable(facts),
    indicatorsTable(facts),
    outcomesTable(facts),
    targetsTable(facts),
    remarksTable(facts),
    dimensionsTable(facts),
    partnersTable(data, facts),
    sourcesTable(facts),
    codesTable(facts),
  ];
  return [...tables, columnsTable([data, ...tables], facts)];
}

const PARTNER = { table: "partners", column: "id" } as const;
const INDICATOR = { table: "indicators", column: "id" } as const;

/** How a value is to be read, in words of the format. */
const VALUE_IS: Readonly<Record<Released["kind"], string>> = {
  percent: "fraction",
  points: "difference-of-fractions",
  number: "number",
};

function indicatorsTable(facts: ExportFacts): ExportTable {
  const { repository } = facts;
  const isSource = (id: string | undefined) => id !== undefined && repository.entities.source.has(id);
  const isPartner = (id: string | undefined) => id !== undefined && repository.entities.partner.has(id);
  return tableOf<Released, "indicators">(
    {
      name: "indicators",
      key: ["id"],
      things: exported(facts),
      parts: [
        { name: "id", needed: true, unique: true, cell: ({ indicator }) => indicator.id },
        { name: "name", text: ({ indicator }) => indicator.data.name },
        { name: "definition", text: ({ indicator }) => indicator.data.definition },
        {
          name: "measures",
          cell: ({ indicator }) => joined(measuredBy(indicator, repository).map(({ id }) => id)),
        },
        { name: "unit", text: ({ indicator }) => indicator.data.unit },
        { name: "type", needed: true, cell: ({ indicator }) => indicator.data.type },
        { name: "value-is", needed: true, cell: ({ kind }) => VALUE_IS[kind] },
        { name: "counts", cell: ({ indicator }) => indicator.data.counts },
        { name: "direction", cell: ({ indicator }) => indicator.data.direction },
        { name: "frequency", cell: ({ indicator }) => indicator.data.frequency },
        { name: "cumulative", type: "yes-no", cell: ({ indicator }) => indicator.data.cumulative },
        { name: "over-partners", cell: ({ indicator }) => indicator.data.over_partners },
        { name: "over-time", cell: ({ indicator }) => indicator.data.over_time },
        { name: "breakdowns", cell: ({ indicator }) => joined(breakdownsOf(indicator)) },
        { name: "delivered-by", cell: ({ indicator }) => joined(indicator.data.delivered_by) },
        { name: "baseline-period", cell: ({ indicator }) => periodText(indicator.data.baseline?.period) },
        { name: "baseline-value", type: "number", cell: baselineValue },
        {
          name: "minimum-count",
          type: "whole",
          cell: ({ indicator }) => (isAboutPeople(indicator) ? minimumOf(indicator, repository) : undefined),
        },
        {
          name: "source",
          refers: { table: "sources", column: "id" },
          cell: ({ indicator: { data } }) => (isSource(data.source) ? data.source : undefined),
        },
        {
          name: "owner",
          refers: PARTNER,
          cell: ({ indicator: { data } }) => (isPartner(data.owner) ? data.owner : undefined),
        },
        { name: "aligned-with", cell: ({ indicator }) => joined(indicator.data.aligned_with) },
        { name: "context", type: "yes-no", cell: ({ indicator }) => indicator.data.context },
        {
          name: "fictional",
          type: "yes-no",
          cell: ({ indicator }) => isInvented(repository) || indicator.data.fictional,
        },
      ],
    },
    facts,
  );
}

function breakdownsOf({ data }: Entity<"indicator">): readonly string[] {
  return (data.breakdowns ?? []).flatMap(({ by, draft }) => (draft === true ? [] : [by]));
}

/** The steps of the theory of change about which an indicator says something; no drafts. */
function measuredBy({ data }: Entity<"indicator">, { entities }: Repository): readonly Entity<"node">[] {
  return (data.measures ?? []).flatMap((id) => {
    const node = entities.node.get(id);
    return node && node.data.draft !== true ? [node] : [];
  });
}

function outcomesTable(facts: ExportFacts): ExportTable {
  const { repository } = facts;
  const used = exported(facts).flatMap(({ indicator }) => measuredBy(indicator, repository));
  return tableOf<Entity<"node">, "outcomes">(
    {
      name: "outcomes",
      key: ["id"],
      things: [...new Set(used)],
      parts: [
        { name: "id", needed: true, unique: true, cell: ({ id }) => id },
        { name: "kind", needed: true, cell: ({ data }) => data.kind },
        { name: "level", cell: ({ data }) => data.level },
        { name: "title", text: ({ data }) => data.title },
      ],
    },
    facts,
  );
}

/** What may be shown of the baseline; the value that was typed is not looked at. */
function baselineValue({ attainment: { baseline } }: Released): CellValue {
  return baseline === undefined || baseline.hidden ? undefined : baseline.value;
}

function joined(words: readonly string[] | undefined): string | undefined {
  return words === undefined || words.length === 0 ? undefined : words.join(" ");
}

function periodText(period: string | number | undefined): string | undefined {
  return period === undefined ? undefined : String(period);
}

function targetsTable(facts: ExportFacts): ExportTable {
  const things = exported(facts).flatMap(({ indicator }) =>
    (indicator.data.targets ?? []).flatMap((target) =>
      target.draft === true ? [] : [{ id: indicator.id, ...target }],
    ),
  );
  const seen = new Map(things.map((thing) => [`${thing.id}/${thing.period}`, thing]));
  type Thing = (typeof things)[number];
  return tableOf<Thing, "targets">(
    {
      name: "targets",
      key: ["indicator", "period"],
      things: [...seen.values()],
      parts: [
        { name: "indicator", needed: true, refers: INDICATOR, cell: ({ id }) => id },
        { name: "period", needed: true, cell: ({ period }) => String(period) },
        { name: "value", type: "number", needed: true, cell: ({ value }) => value },
      ],
    },
    facts,
  );
}

/** A remark on one period of an indicator, or a change of its definition. */
interface Remark {
  readonly id: string;
  readonly period: string;
  readonly kind: "note" | "definition" | "break";
  readonly text: TextInLanguages | undefined;
}

function remarksTable(facts: ExportFacts): ExportTable {
  return tableOf<Remark, "remarks">(
    {
      name: "remarks",
      key: [],
      things: exported(facts).flatMap(({ indicator }) => remarksOf(indicator)),
      parts: [
        { name: "indicator", needed: true, refers: INDICATOR, cell: ({ id }) => id },
        { name: "period", needed: true, cell: ({ period }) => period },
        {
          name: "kind",
          needed: true,
          values: ["note", "definition", "break"],
          cell: ({ kind }) => kind,
        },
        { name: "text", text: ({ text }) => text },
      ],
    },
    facts,
  );
}

function remarksOf({ id, data }: Entity<"indicator">): readonly Remark[] {
  const notes = (data.notes ?? []).filter(({ draft }) => draft !== true);
  // The first line of a history often only says since when: that is no remark.
  const changes = (data.definition_since ?? []).filter(
    ({ draft, change, break_in_series }) =>
      draft !== true && (change !== undefined || break_in_series === true),
  );
  return [
    ...notes.map(({ period, text }) => ({ id, period: String(period), kind: "note" as const, text })),
    ...changes.map(({ period, change, break_in_series }) => ({
      id,
      period: String(period),
      kind: break_in_series === true ? ("break" as const) : ("definition" as const),
      text: change,
    })),
  ];
}

function dimensionsTable(facts: ExportFacts): ExportTable {
  const used = new Set(exported(facts).flatMap(({ indicator }) => breakdownsOf(indicator)));
  const things = [...facts.repository.entities.dimension.values()]
    .filter(({ id }) => used.has(id))
    .flatMap(({ data }) => data.values.map((value) => ({ dimension: data, value })));
  type Thing = (typeof things)[number];
  return tableOf<Thing, "dimensions">(
    {
      name: "dimensions",
      key: ["dimension", "value"],
      things,
      parts: [
        { name: "dimension", needed: true, cell: ({ dimension }) => dimension.id },
        { name: "dimension-name", text: ({ dimension }) => dimension.name },
        { name: "value", needed: true, cell: ({ value }) => value.id },
        { name: "value-name", text: ({ value }) => value.name },
        { name: "sensitive", type: "yes-no", cell: ({ dimension }) => dimension.sensitive },
      ],
    },
    facts,
  );
}

/** Those that are agreed, and those that something in the export names. */
function partnersTable(data: ExportTable, facts: ExportFacts): ExportTable {
  const { entities } = facts.repository;
  const at = data.columns.findIndex(({ name }) => name === "partner");
  const named = new Set<CellValue>([
    ...data.rows.map((row) => row[at]),
    ...exported(facts).flatMap(({ indicator }) => [
      indicator.data.owner,
      ...(indicator.data.delivered_by ?? []),
    ]),
    ...[...entities.source.values()].map((source) => source.data.owner),
  ]);
  return tableOf<Entity<"partner">, "partners">(
    {
      name: "partners",
      key: ["id"],
      things: [...entities.partner.values()].filter(
        ({ id, data: { draft } }) => draft !== true || named.has(id),
      ),
      parts: [
        { name: "id", needed: true, unique: true, cell: ({ id }) => id },
        { name: "name", text: ({ data: { name } }) => name },
        { name: "kind", cell: ({ data: { kind } }) => kind },
        { name: "role", cell: ({ data: { role } }) => role },
        { name: "tier", cell: ({ data: { tier } }) => tier },
      ],
    },
    facts,
  );
}

function sourcesTable(facts: ExportFacts): ExportTable {
  const { entities } = facts.repository;
  const used = new Set(exported(facts).map(({ indicator }) => indicator.data.source));
  return tableOf<Entity<"source">, "sources">(
    {
      name: "sources",
      key: ["id"],
      things: [...entities.source.values()].filter(({ id }) => used.has(id)),
      parts: [
        { name: "id", needed: true, unique: true, cell: ({ id }) => id },
        { name: "name", text: ({ data }) => data.name },
        { name: "kind", cell: ({ data }) => data.kind },
        {
          name: "owner",
          refers: PARTNER,
          cell: ({ data }) => (entities.partner.has(data.owner ?? "") ? data.owner : undefined),
        },
        { name: "frequency", cell: ({ data }) => data.frequency },
        { name: "agreement", type: "date", cell: ({ data }) => data.agreement },
        { name: "caveat", text: ({ data }) => data.caveat },
      ],
    },
    facts,
  );
}

function columnsTable(tables: readonly ExportTable[], facts: ExportFacts): ExportTable {
  const things = tables.flatMap(({ name, columns }) => columns.map((column) => ({ table: name, column })));
  type Thing = (typeof things)[number];
  return tableOf<Thing, "columns">(
    {
      name: "columns",
      key: ["table", "column"],
      things,
      parts: [
        { name: "table", needed: true, cell: ({ table }) => table },
        { name: "column", needed: true, cell: ({ column }) => column.name },
        { name: "meaning", needed: true, cell: ({ table, column }) => meaningOf(table, column, facts) },
      ],
    },
    facts,
  );
}

function meaningOf(table: string, { name, meaning }: TableColumn, { lang }: ExportFacts): string {
  const isCoded = CODED.some(([of, column]) => of === table && column === name);
  return isCoded ? `${meaning} ${codeBookWords(lang).seeCodes}` : meaning;
}
