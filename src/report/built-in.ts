import type { ReportTemplate } from "./render.ts";

/** The parts of templates/report/parts: what any template may call with `{{> name}}`. */
export const PARTS = [
  "asks",
  "attainment",
  "attainment-short",
  "collaboration",
  "contribution",
  "decisions",
  "evidence",
  "figures",
  "indicator-row",
  "indicator-table-head",
  "map",
  "method",
  "policy",
  "setbacks",
  "since",
  "summary",
  "title",
  "vintage",
] as const;

export type BuiltIn = "funder" | "public";

/** The built-in template for each reader: outsiders without a professional interest get the short one. */
const FOR_READER: Readonly<Record<string, BuiltIn>> = {
  funder: "funder",
  partners: "funder",
  policy: "funder",
  team: "funder",
  public: "public",
  participants: "public",
};

/** The built-in template of that name, or for that reader. */
export function builtInFor(nameOrReader: string): BuiltIn | undefined {
  return Object.hasOwn(FOR_READER, nameOrReader) ? FOR_READER[nameOrReader] : undefined;
}

/** Puts a template together with the parts that come with the tool; `read` gives a file of the package. */
export function withParts(text: string, read: (path: string) => string): ReportTemplate {
  return { text, parts: new Map(PARTS.map((name) => [name, read(`templates/report/parts/${name}.md.hbs`)])) };
}
