import { formatDate } from "../../language/dates.ts";
import { list } from "../../language/list.ts";
import type { Entity } from "../../model/repository.ts";
import { plainAmount } from "../amounts.ts";
import { titlesOf } from "../references.ts";
import type { AssumptionPart, LearningPart, SetbacksPart, SideEffectPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { evidenceParts } from "./evidence.ts";
import { changeOf } from "./indicators.ts";

type LearningKind = Entity<"learning">["data"]["kind"];

/** The entries of one kind, oldest first. */
export function learningParts(kind: LearningKind, telling: Telling): readonly LearningPart[] {
  return telling
    .all("learning")
    .filter(({ data }) => data.kind === kind)
    .sort((a, b) => (a.data.date < b.data.date ? -1 : a.data.date > b.data.date ? 1 : a.id < b.id ? -1 : 1))
    .map((entry) => learningPart(entry, telling));
}

function learningPart({ data }: Entity<"learning">, telling: Telling): LearningPart {
  const by = (data.by ?? []).flatMap((id) => telling.name(telling.one("partner", id)?.data.name) || []);
  return {
    title: telling.say(data.title),
    text: telling.say(data.text),
    date: formatDate(data.date, telling.lang),
    by: list(by, telling.lang),
    because: titlesOf(data.because_of, telling),
    changes: titlesOf(data.changes, telling),
    followUp: followUp(data, telling),
  };
}

function followUp(data: Entity<"learning">["data"], telling: Telling): string {
  const { words, lang, asOf } = telling;
  if (data.kind !== "decision") return "";
  const isOpen = data.state !== "done" && data.state !== "dropped";
  return words.followUp({
    ...(data.state && { state: words.states[data.state] }),
    ...(isOpen && data.follow_up && { date: formatDate(data.follow_up, lang) }),
    // Whether it helped is asked at the follow-up, not before.
    ...(!isOpen && data.helped && { helped: words.helped[data.helped] }),
    late: isOpen && data.follow_up !== undefined && data.follow_up < asOf,
  });
}

/** What did not go as thought. Nothing of this is chosen away with `only`. */
export function setbacksPart(telling: Telling): SetbacksPart {
  const assumptions = telling
    .all("assumption")
    .filter(({ data }) => data.status === "refuted" || data.status === "weakened")
    .sort((a, b) => Number(b.data.status === "refuted") - Number(a.data.status === "refuted"))
    .map((assumption) => assumptionPart(assumption, telling));
  const sideEffects = sideEffectParts(telling);
  const obstacles = learningParts("obstacle", telling);
  return {
    any: assumptions.length + sideEffects.length + obstacles.length > 0,
    assumptions,
    sideEffects,
    watched: watchedParts(telling),
    obstacles,
    events: learningParts("event", telling),
  };
}

function assumptionPart({ id, data }: Entity<"assumption">, telling: Telling): AssumptionPart {
  const reference = `assumption:${id}`;
  const against = telling.all("evidence").filter((each) => each.data.contradicts?.includes(reference));
  const answers = telling
    .all("learning")
    .filter((each) => each.data.changes?.includes(reference))
    .map((each) => `${telling.say(each.data.title)} (${formatDate(each.data.date, telling.lang)})`);
  const { shown, withheld } = evidenceParts(against, telling);
  const text = telling.say(data.text);
  return {
    text,
    sentence: telling.words.thought(text, data.status === "refuted" ? "refuted" : "weakened"),
    state: telling.words.assumptionStates[data.status ?? "untested"],
    check: telling.say(data.check),
    contradictedBy: shown,
    withheld: withheld === 0 ? "" : telling.words.withheldEvidence(withheld),
    answers,
  };
}

/** Unwanted effects that something points to, and indicators whose warning light is on. */
function sideEffectParts(telling: Telling): readonly SideEffectPart[] {
  const unwanted = unwantedNodes(telling);
  const ids = new Set(unwanted.map(({ id }) => id));
  const lights = alertIndicators(telling).filter(({ data }) => !data.measures?.some((node) => ids.has(node)));
  return [
    ...unwanted.filter((node) => isSeen(node, telling)).map((node) => unwantedPart(node, telling)),
    ...lights.map((indicator) => ({
      title: telling.say(indicator.data.name),
      sentences: lightSentences(indicator, telling),
    })),
  ];
}

/** Unwanted effects that nothing points to: a fear is not a finding, and it is said apart. */
function watchedParts(telling: Telling): readonly SideEffectPart[] {
  return unwantedNodes(telling)
    .filter((node) => !isSeen(node, telling))
    .map((node) => {
      const { title, sentences } = unwantedPart(node, telling);
      return { title, sentences: sentences.length > 0 ? sentences : [telling.words.notMeasuredYet] };
    });
}

function unwantedNodes(telling: Telling): readonly Entity<"node">[] {
  return telling.all("node").filter(({ data }) => data.unintended === "unwanted");
}

function unwantedPart({ id, data }: Entity<"node">, telling: Telling): SideEffectPart {
  return {
    title: telling.say(data.title),
    sentences: indicatorsOf(id, telling).flatMap((indicator) => lightSentences(indicator, telling)),
  };
}

function indicatorsOf(node: string, telling: Telling): readonly Entity<"indicator">[] {
  return telling.all("indicator").filter(({ data }) => data.measures?.includes(node));
}

/** True where evidence, a claim of possible harm or an indicator's judgement says that it happens. */
function isSeen({ id }: Entity<"node">, telling: Telling): boolean {
  return (
    telling.all("evidence").some(({ data }) => data.supports?.includes(`node:${id}`)) ||
    telling.all("claim").some(({ data }) => data.node === id && data.strength === "possible-harm") ||
    indicatorsOf(id, telling).some((indicator) => {
      const attainment = telling.released.get(indicator.id)?.attainment;
      // What is hidden to protect people may not show through its place in the report.
      if (attainment === undefined || attainment.judgedBy === "hidden") return false;
      return attainment.alert || attainment.judgement === "outside";
    })
  );
}

/** Indicators whose warning light is on, chosen or not. */
export function alertIndicators(telling: Telling): readonly Entity<"indicator">[] {
  return telling.all("indicator").filter(({ id }) => telling.released.get(id)?.attainment.alert === true);
}

function lightSentences(indicator: Entity<"indicator">, telling: Telling): readonly string[] {
  const released = telling.released.get(indicator.id);
  if (!released) return [];
  const { above, below } = indicator.data.alert ?? {};
  const limit = above ?? below;
  const change = telling.words.at(telling.say(indicator.data.name), changeOf(released, telling));
  if (!released.attainment.alert || limit === undefined) return [change];
  return [change, telling.words.alertOn(plainAmount(limit, indicator, telling, "sentence"))];
}
