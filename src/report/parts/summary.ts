import type { Released } from "../../disclosure/released.ts";
import { formatPercent } from "../../language/numbers.ts";
import type { ReportWords } from "../../language/report.ts";
import type { Entity } from "../../model/repository.ts";
import { isTiny } from "../amounts.ts";
import type { SummaryPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { rivalEntities, shownClaims } from "./claims.ts";
import { evidenceOfReport } from "./evidence.ts";
import { changeOf } from "./indicators.ts";
import { alertIndicators } from "./learning.ts";
import { shownIndicators } from "./outcomes.ts";

/** One page in plain words, made from the data: what was wanted, what changed, how we know, what went differently. */
export function summaryPart(telling: Telling): SummaryPart {
  const coalition = telling.repository.coalition?.coalition;
  return {
    wanted: [telling.say(coalition?.vision), telling.say(coalition?.mission)].filter((text) => text !== ""),
    changed: changedSentences(telling),
    known: knownSentences(telling),
    otherwise: otherwiseSentences(telling),
  };
}

function changedSentences(telling: Telling): readonly string[] {
  const shown = shownIndicators(telling);
  if (shown.length === 0) return [telling.words.labels.noIndicators];
  const { words } = telling;
  const moves = movesOf(shown);
  return [
    ...words.tally(tallyOf(shown, telling)),
    words.moves({ better: moves.better.length, worse: moves.worse.length, unclear: moves.unclear.length }),
    ...examples(shown, moves, telling),
  ].filter((sentence) => sentence !== "");
}

function tallyOf(shown: readonly Released[], telling: Telling): Parameters<ReportWords["tally"]>[0] {
  const states = shown.map(({ attainment }) =>
    attainment.judgedBy === "hidden" ? "hidden" : attainment.judgement,
  );
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return {
    shown: shown.length,
    all: telling.all("indicator").length,
    onCourse: count("on-course"),
    behind: count("behind"),
    cannotTell: count("cannot-tell"),
    inside: count("inside"),
    outside: count("outside"),
    hidden: count("hidden"),
    noData: count("no-data"),
    notJudged: count("not-judged"),
  };
}

type Moves = Readonly<Record<"better" | "worse" | "unclear", readonly Released[]>>;

/** How indicators moved since their baseline, where chance can be told from change. */
function movesOf(shown: readonly Released[]): Moves {
  const moves = { better: [] as Released[], worse: [] as Released[], unclear: [] as Released[] };
  for (const released of shown) {
    const { clearChange, baseline, latest, indicator } = released.attainment;
    const { direction } = indicator.data;
    if (clearChange === undefined || baseline?.hidden !== false || latest?.hidden !== false) continue;
    if (!clearChange) moves.unclear.push(released);
    else if (direction === "increase" || direction === "decrease") {
      const rose = latest.value > baseline.value;
      (rose === (direction === "increase") ? moves.better : moves.worse).push(released);
    }
  }
  return moves;
}

/** One that went best and one that went worst, where there are such; never the same one twice. */
function examples(shown: readonly Released[], moves: Moves, telling: Telling): readonly string[] {
  const { words } = telling;
  const furthest = byProgress(shown, "on-course").at(-1);
  const leastFar = byProgress(shown, "behind").at(0);
  const better = furthest ? undefined : mostProgress(moves.better);
  const worse = leastFar ? undefined : mostProgress(moves.worse);
  const said = (released: Released) =>
    [telling.say(released.indicator.data.name), changeOf(released, telling)] as const;
  return [
    ...(furthest ? [words.furthest(...exemplar(furthest, telling))] : []),
    ...(better ? [words.clearlyBetter(...said(better))] : []),
    ...(leastFar ? [words.leastFar(...exemplar(leastFar, telling))] : []),
    ...(worse ? [words.clearlyWorse(...said(worse))] : []),
  ];
}

function mostProgress(released: readonly Released[]): Released | undefined {
  return [...released].sort((a, b) => way(b) - way(a) || (a.indicator.id < b.indicator.id ? -1 : 1))[0];
}

function way({ attainment }: Released): number {
  return attainment.next?.progress ?? 0;
}

/** Indicators of one judgement, the least progress first; ties by name, so that the choice is the same every time. */
function byProgress(shown: readonly Released[], judgement: "on-course" | "behind"): readonly Released[] {
  return shown
    .filter(
      ({ attainment }) =>
        attainment.judgement === judgement &&
        attainment.next?.progress !== undefined &&
        !isTiny(attainment.latest),
    )
    .sort((a, b) => way(a) - way(b) || (a.indicator.id < b.indicator.id ? -1 : 1));
}

function exemplar(released: Released, telling: Telling): [string, string, string] {
  const progress = formatPercent(released.attainment.next?.progress ?? 0, telling.lang, { decimals: 0 });
  return [
    telling.say(released.indicator.data.name),
    changeOf(released, telling),
    telling.words.progress(progress),
  ];
}

const KNOWLEDGE = ["practice", "experience", "research", "policy"] as const;
const VERDICTS = ["rejected", "weakened", "explains-part", "remains", "untested"] as const;

function knownSentences(telling: Telling): readonly string[] {
  const { words } = telling;
  const claims = shownClaims(telling);
  const evidence = evidenceOfReport(claims, telling).filter(({ data }) => telling.mayShow(data));
  const kinds = KNOWLEDGE.flatMap((knowledge) => {
    const count = evidence.filter(({ data }) => data.knowledge === knowledge).length;
    return count === 0 ? [] : [words.knowledgeCount(count, knowledge)];
  });
  const strengths = claims.map(({ data }) => data.strength);
  const notYet = strengths.filter((strength) => strength === "not-yet").length;
  const harm = strengths.filter((strength) => strength === "possible-harm").length;
  return [
    ...(evidence.length > 0 ? [words.evidenceTally(evidence.length, kinds)] : [words.labels.noEvidence]),
    ...(claims.length > 0
      ? [words.claimTally({ made: claims.length - notYet - harm, notYet, harm })]
      : [words.labels.noClaims]),
    ...rivalSentence(claims, telling),
  ];
}

function rivalSentence(claims: readonly Entity<"claim">[], telling: Telling): readonly string[] {
  const rivals = new Map(
    claims.flatMap((claim) => rivalEntities(claim, telling)).map((rival) => [rival.id, rival]),
  );
  if (rivals.size === 0) return claims.length > 0 ? [telling.words.labels.noRivals] : [];
  const parts = VERDICTS.flatMap((verdict) => {
    const count = [...rivals.values()].filter(({ data }) => (data.verdict ?? "untested") === verdict).length;
    return count === 0 ? [] : [telling.words.verdictCount(count, verdict)];
  });
  return [telling.words.rivalTally(rivals.size, parts)];
}

function otherwiseSentences(telling: Telling): readonly string[] {
  const { words } = telling;
  const assumptions = telling.all("assumption");
  const count = (status: string) => assumptions.filter(({ data }) => data.status === status).length;
  const refuted = assumptions.filter(({ data }) => data.status === "refuted");
  const tally = words.assumptionTally(refuted.length, count("weakened"));
  const alerts = alertIndicators(telling).map(({ data }) => telling.say(data.name));
  const harms = telling.all("claim").filter(({ data }) => data.strength === "possible-harm");
  const learning = telling.all("learning");
  const obstacles = learning
    .filter(({ data }) => data.kind === "obstacle")
    .map(({ data }) => telling.say(data.title));
  const decisions = learning.filter(({ data }) => data.kind === "decision").length;
  const said = [
    tally,
    ...(alerts.length > 0 ? [words.alertTally(alerts)] : []),
    ...harms.map(({ data }) => words.harm(telling.say(data.statement))),
    ...(obstacles.length > 0 ? [words.obstacleTally(obstacles)] : []),
  ].filter((sentence) => sentence !== "");
  return [
    ...(said.length > 0 ? said : [words.nothingNoted]),
    ...(decisions > 0 ? [words.decisionTally(decisions)] : []),
  ];
}
