import { type Answers, isEmpty, oneLine } from "./answers.ts";
import { shortIdentifier } from "./short-identifier.ts";
import type { Explained, Fields, Item, Theme, Words } from "./theme.ts";
import { comment, switchedOff, writeYaml, type YamlLayout } from "./yaml-text.ts";

export interface ScaffoldedFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that the files of a coalition are made from. */
export interface Beginning {
  readonly answers: Answers;
  readonly theme: Theme;
  readonly words: Words;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const FUNDER = "our-funder";

/** Parts of the coalition that may wait; what is absent is explained, to be filled in. */
const LATER_KEYS = ["problem", "vision", "mission", "target_group", "starts"] as const;

/** The files of the format: what the coalition says about itself. */
export function coalitionFiles(from: Beginning): readonly ScaffoldedFile[] {
  const { theme, words } = from;
  const list = (name: "dimensions" | "partners" | "policy" | "rivals" | "sources") => ({
    path: `${name}.yaml`,
    text: yamlFile(words, words[name], theme[name]),
  });
  return [
    impactFile(from),
    list("partners"),
    { path: "theory-of-change.yaml", text: theory(from) },
    list("dimensions"),
    list("sources"),
    list("policy"),
    ...theme.indicators.map((indicator) => indicatorFile(indicator, from)),
    { path: "data/measurements.csv", text: header(theme) },
    list("rivals"),
    { path: "conditions.yaml", text: yamlFile(words, words.conditions, { scale: { from: 1, to: 5 } }) },
    { path: `funders/${FUNDER}.yaml`, text: yamlFile(words, words.funder, funder(from)) },
    ...reports(from),
    { path: `learning/${learningId(from)}.md`, text: learning(from) },
  ];
}

/** The explanation, the content, and examples that are still switched off. An empty list is no content. */
function yamlFile(words: Words, explained: Explained, content: unknown, layout?: YamlLayout): string {
  const empty = Array.isArray(content) && content.length === 0;
  const example = explained.example && switchedOff(words.example_heading, explained.example);
  const parts = [comment(explained.top), empty ? undefined : writeYaml(content, layout), example];
  return `${parts.filter((part) => part).join("\n\n")}\n`;
}

function impactFile({ answers, theme, words }: Beginning): ScaffoldedFile {
  const keys = words.impact.keys ?? {};
  const coalition = coalitionOf(answers, theme);
  const absent = LATER_KEYS.filter((key) => !(key in coalition)).map(
    (key) => ` ${keys[key]?.trim()}\n${key}: ${key === "starts" ? "2026-01-01" : "…"}`,
  );
  const content = {
    format: 1,
    coalition,
    languages: [answers.lang],
    stage: "start",
    privacy: { minimum_count: 5 },
  };
  const layout = {
    comments: new Map(Object.entries(keys)),
    examples: new Map(absent.length > 0 ? [["coalition", absent.join("\n")]] : []),
  };
  return { path: "impact.yaml", text: yamlFile(words, words.impact, content, layout) };
}

function coalitionOf(answers: Answers, theme: Theme): Fields {
  const forWhom = isEmpty(answers.forWhom) ? theme.target_group : oneLine(answers.forWhom ?? "");
  const later: Fields = { ...theme, target_group: forWhom, starts: answers.starts };
  return {
    id: answers.id,
    name: oneLine(answers.name),
    ...(isEmpty(answers.place) ? {} : { place: { name: oneLine(answers.place ?? "") } }),
    ...Object.fromEntries(LATER_KEYS.filter((key) => later[key]).map((key) => [key, later[key]])),
  };
}

function theory({ theme, words }: Beginning): string {
  const { nodes, links, assumptions } = theme;
  const { top, examples: written, ...explanations } = words.theory;
  const impact = nodes.find(({ kind }) => kind === "impact")?.id ?? "";
  const examples = new Map(
    Object.entries(written).map(([key, yaml]) => [
      key,
      ` ${words.example_heading}\n${yaml.trimEnd().replaceAll("{{impact}}", impact)}`,
    ]),
  );
  const layout = { comments: new Map(Object.entries(explanations)), examples };
  if (assumptions.length > 0) return yamlFile(words, { top }, { nodes, links, assumptions }, layout);
  const example = `assumptions:\n${written.assumptions.trimEnd().replace(/^/gm, "  ")}`;
  return yamlFile(words, { top, example }, { nodes, links }, layout);
}

function indicatorFile({ id, ...indicator }: Item, { words, today }: Beginning): ScaffoldedFile {
  const comments = new Map(Object.entries(words.indicator.keys ?? {}));
  const example = fillExample(words.indicator.example ?? "", indicator, today);
  const text = yamlFile(words, { ...words.indicator, example }, indicator, { comments });
  return { path: `indicators/${id}.yaml`, text };
}

/** An example of a baseline and a target that this indicator could have; they stay switched off. */
function fillExample(example: string, { type, frequency }: Fields, today: string): string {
  const year = Number(today.slice(0, 4));
  const period = (later: number) =>
    frequency === "school-year" ? schoolYear(today, later) : String(year + later);
  const value = type === "proportion" ? "0.60" : type === "mean" ? "4" : "60";
  return example
    .replace("{{baseline}}", period(-1))
    .replace("{{target}}", period(1))
    .replace("{{value}}", value);
}

/** The school year that a day falls in, or so many later: it begins in September. */
function schoolYear(today: string, later: number): string {
  const first = Number(today.slice(0, 4)) - (today.slice(5, 7) < "09" ? 1 : 0) + later;
  return `${first}-${first + 1}`;
}

/** Only the header row: figures are never invented. */
function header({ dimensions }: Theme): string {
  const columns = ["indicator", "period", "partner", ...dimensions.map(({ id }) => id)];
  return `${[...columns, "numerator", "denominator", "value", "n", "status"].join(",")}\n`;
}

function funder(from: Beginning): Fields {
  const { name, asks } = from.words.funder;
  const indicators = from.theme.indicators.map(({ id }) => `indicator:${id}`);
  return {
    name,
    kind: "foundation",
    draft: true,
    asks: [
      { id: "core-indicators", text: asks.indicators, answered_by: indicators },
      { id: "yearly-report", text: asks.results, answered_by: ["report:funder"] },
      { id: "what-we-learned", text: asks.learning, answered_by: [`learning:${learningId(from)}`] },
    ],
  };
}

function reports({ answers, theme, words, today }: Beginning): readonly ScaffoldedFile[] {
  const bySchoolYear = theme.indicators.some(({ frequency }) => frequency === "school-year");
  const period = bySchoolYear ? schoolYear(today, 0) : Number(today.slice(0, 4));
  const { report } = words;
  const file = (top: string, content: Fields) => yamlFile(words, { top, example: report.example }, content);
  const common = { period, languages: [answers.lang] };
  const forFunder = { title: report.funder_title, reader: "funder", funder: FUNDER, ...common };
  const forPublic = { title: report.public_title, reader: "public", ...common };
  return [
    { path: "reports/funder.yaml", text: file(report.funder_top, forFunder) },
    { path: "reports/public.yaml", text: file(report.public_top, forPublic) },
  ];
}

function learningId({ words, today }: Beginning): string {
  return `${today}-${shortIdentifier(words.learning.title, "start")}`;
}

function learning({ theme, words, today }: Beginning): string {
  const { title, text, body, comment: explanation } = words.learning;
  const touches = theme.nodes.filter(({ kind }) => kind === "impact").map(({ id }) => id);
  const front = writeYaml({ title, text, kind: "event", date: today, touches });
  return `---\n${comment(explanation)}\n${front}\n---\n\n${body}`;
}
