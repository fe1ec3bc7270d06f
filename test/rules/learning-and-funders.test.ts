import { describe, expect, it } from "vitest";
import { add, both, check, swap, withBase } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const DECISION = "learning/2025-11-20-rent-cap.md";
const TALKS = "evidence/coach-interviews.md";
const FUNDER = "funders/linden-fund.yaml";
const REPORT = "reports/linden-2025.yaml";
const STORY = "evidence/story-the-key.md";
const OBSTACLE = "learning/2026-01-14-no-permit.md";

describe("consent-missing", () => {
  const story = (more: string, kind = "story") => ({
    [STORY]: `---\ntitle: The key\nkind: ${kind}\nknowledge: experience\ndate: 2025-11-03\n${more}---\nIt was so quiet.\n`,
  });
  const at = "consent-missing evidence:story-the-key";
  tell([
    ["a story without a word about it", story(""), [`${at}:3`]],
    ["drawings of children", story("", "child-voice"), [`${at}:3`]],
    ["an interview", story("", "interview"), [`${at}:3`]],
    ["refused", story("consent: {given: false}\n"), [`${at}:6`]],
    ["past", story("consent: {given: true, scope: public, until: 2026-02-28}\n"), [`${at}:6`]],
    [
      "past, of a kind that needs none",
      story("consent: {given: true, until: 2026-02-28}\n", "focus-group"),
      [`${at}:6`],
    ],
    ["refused, in a draft", story("consent: {given: false}\ndraft: true\n"), [`${at}:6`]],
    ["given", story("consent: {given: true, scope: team}\n"), []],
    ["until today", story("consent: {given: true, until: 2026-03-01}\n"), []],
    ["a draft on its way to the teller", story("draft: true\n"), []],
    ["a register", story("", "register"), []],
    ["a group talk", story("", "focus-group"), []],
    ["consent that could not be read: told once", story("consent: yes please\n"), [`wrong-value ${STORY}:6`]],
  ]);

  it("is an error from the start", async () => {
    const files = { ...story(""), "impact.yaml": swap("stage: full", "stage: start") };
    expect((await check(withBase(files))).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["consent-missing", "error"],
    ]);
  });
});

describe("decision-without-evidence", () => {
  const without = swap("because_of: [indicator:stable-housing-12m]\n", "");
  const at = "decision-without-evidence learning:2025-11-20-rent-cap";
  tell([
    ["no reason", { [DECISION]: without }, [`${at}:3`]],
    ["an empty list", { [DECISION]: swap("[indicator:stable-housing-12m]", "[]") }, [`${at}:10`]],
    ["also when it is done", { [DECISION]: both(without, swap("state: open", "state: done")) }, [`${at}:3`]],
    [
      "a figure is a reason",
      { [DECISION]: swap("indicator:stable-housing-12m", "figure:homes-let/2025") },
      [],
    ],
    ["dropped", { [DECISION]: both(without, swap("state: open", "state: dropped")) }, []],
    ["a draft", { [DECISION]: both(without, swap("state: open", "state: open\ndraft: true")) }, []],
    [
      "a lesson",
      { [DECISION]: both(without, swap("kind: decision", "kind: lesson"), swap("type: operational\n", "")) },
      [],
    ],
    [
      "a list that could not be read: told once",
      { [DECISION]: swap("[indicator:stable-housing-12m]", "talks") },
      [`wrong-value ${DECISION}:10`],
    ],
  ]);
});

describe("decision-before-evidence", () => {
  const because = (list: string) => swap("[indicator:stable-housing-12m]", list);
  const at = "decision-before-evidence learning:2025-11-20-rent-cap";
  const lesson = (date: string) => ({
    "learning/lesson.md": `---\ntitle: Rent matters\nkind: lesson\ndate: ${date}\n---\n`,
  });
  tell([
    ["evidence of weeks later", { [DECISION]: because("[evidence:coach-interviews]") }, [`${at}:10`]],
    [
      "a lesson of later",
      { [DECISION]: because("[learning:lesson]"), ...lesson("2025-12-01") },
      [`${at}:10`],
    ],
    ["one of two", { [DECISION]: because("[indicator:homes-let, evidence:coach-interviews]") }, [`${at}:10`]],
    [
      "evidence of the day itself",
      { [DECISION]: because("[evidence:coach-interviews]"), [TALKS]: swap("2025-12-10", "2025-11-20") },
      [],
    ],
    ["a lesson of before", { [DECISION]: because("[learning:lesson]"), ...lesson("2025-10-01") }, []],
    [
      "evidence without a date",
      { [DECISION]: because("[evidence:coach-interviews]"), [TALKS]: swap("date: 2025-12-10\n", "") },
      [],
    ],
    [
      "a draft",
      {
        [DECISION]: both(
          because("[evidence:coach-interviews]"),
          swap("state: open", "state: open\ndraft: true"),
        ),
      },
      [],
    ],
    [
      "evidence that is not there: told once",
      { [DECISION]: because("[evidence:coach-interview]") },
      ["unknown-reference learning:2025-11-20-rent-cap:10"],
    ],
  ]);
});

describe("unanswered-obstacle", () => {
  const obstacle = (more: string, date = "2026-01-14") => ({
    [OBSTACLE]: `---\ntitle: No permit\nkind: obstacle\ndate: ${date}\n${more}---\n`,
  });
  const later = (more: string) => ({
    "learning/2026-02-01-another-site.md": `---\ntitle: Another site\nkind: lesson\ndate: 2026-02-01\n${more}---\n`,
  });
  const at = "unanswered-obstacle learning:2026-01-14-no-permit:3";
  tell([
    ["nothing came of it", obstacle("touches: [homes-let]\n"), [at]],
    [
      "what was decided before it is no answer",
      obstacle("touches: [homes-let]\nbecause_of: [indicator:stable-housing-12m]\n"),
      [at],
    ],
    [
      "a lesson about something else",
      { ...obstacle("touches: [homes-let]\n"), ...later("touches: [coaching]\n") },
      [at],
    ],
    [
      "an event is no answer",
      {
        ...obstacle("touches: [homes-let]\n"),
        "learning/event.md":
          "---\ntitle: A storm\nkind: event\ndate: 2026-02-01\ntouches: [homes-let]\n---\n",
      },
      [at],
    ],
    [
      "a lesson about the same",
      { ...obstacle("touches: [homes-let]\n"), ...later("touches: [homes-let]\n") },
      [],
    ],
    [
      "a lesson that names it",
      { ...obstacle(""), ...later("because_of: [learning:2026-01-14-no-permit]\n") },
      [],
    ],
    [
      "a lesson from the same evidence",
      {
        ...obstacle("because_of: [evidence:coach-interviews]\n"),
        ...later("because_of: [evidence:coach-interviews]\n"),
      },
      [],
    ],
    [
      "a later change of the same part",
      { ...obstacle("touches: [homes-let]\n"), ...later("changes: [node:homes-let]\n") },
      [],
    ],
    ["done", obstacle("state: done\n"), []],
    ["a day was agreed", obstacle("follow_up: 2026-05-31\n"), []],
    ["a draft", obstacle("draft: true\n"), []],
    [
      "an entry that could not be read: nobody knows",
      { ...obstacle(""), "learning/other.md": "---\ntitle: [\n---\n" },
      ["yaml-syntax learning/other.md:3"],
    ],
  ]);
});

describe("report-due", () => {
  const due = (days: string) => ({
    [FUNDER]: swap("kind: foundation\n", `kind: foundation\nreports_due: ${days}\n`),
  });
  const report = (more: string) => ({ [REPORT]: `reader: funder\nfunder: linden-fund\n${more}` });
  const at = "report-due funder:linden-fund:3";
  tell([
    ["no report at all", due("[2026-02-15]"), [at]],
    [
      "the report of a year ago",
      { ...due("[2025-02-15, 2026-02-15]"), ...report("as_of: 2025-02-10\n") },
      [at],
    ],
    ["two days past are told once, the last", due("[2026-02-15, 2025-02-15]"), [at]],
    ["a draft is no report", { ...due("[2026-02-15]"), ...report("as_of: 2026-02-10\ndraft: true\n") }, [at]],
    [
      "a report for another reader",
      { ...due("[2026-02-15]"), [REPORT]: "reader: public\nas_of: 2026-02-10\n" },
      [at],
    ],
    ["today is not past", due("[2026-03-01]"), []],
    ["no day was agreed", {}, []],
    ["of that time", { ...due("[2025-02-15, 2026-02-15]"), ...report("as_of: 2026-02-10\n") }, []],
    ["late is there as well", { ...due("[2025-02-15, 2026-02-15]"), ...report("as_of: 2026-02-25\n") }, []],
    ["of a period", { ...due("[2025-02-15, 2026-02-15]"), ...report("period: 2025\n") }, []],
    ["made anew each time", { ...due("[2026-02-15]"), ...report("") }, []],
    [
      "named by an answer",
      {
        [FUNDER]: both(
          due("[2026-02-15]")[FUNDER] as never,
          swap("[indicator:stable-housing-12m]", "[report:linden-2025]"),
        ),
        [REPORT]: "reader: public\nas_of: 2026-02-10\n",
      },
      [],
    ],
    ["a funder in draft", { [FUNDER]: both(due("[2026-02-15]")[FUNDER] as never, add("draft: true\n")) }, []],
    [
      "a report that could not be read: nobody knows",
      { ...due("[2026-02-15]"), [REPORT]: "reader: [\n" },
      [`yaml-syntax ${REPORT}:2`],
    ],
  ]);
});

describe("own-share-too-small", () => {
  const grant = (text: string) => ({
    [FUNDER]: swap("kind: foundation\n", `kind: foundation\ngrant: {${text}}\n`),
  });
  const at = "own-share-too-small funder:linden-fund:3";
  tell([
    [
      "an eighth of the whole",
      grant("amount: 70000, own_contribution: 10000, own_share_of_total_at_least: 0.2"),
      [at],
    ],
    [
      "a fifth of the grant is no fifth of the whole",
      grant("amount: 50000, own_contribution: 10000, own_share_of_total_at_least: 0.2"),
      [at],
    ],
    [
      "nothing of their own",
      grant("amount: 50000, own_contribution: 0, own_share_of_total_at_least: 0.2"),
      [at],
    ],
    ["exactly", grant("amount: 40000, own_contribution: 10000, own_share_of_total_at_least: 0.2"), []],
    [
      "rounded to whole euros",
      grant("amount: 100000, own_contribution: 33333, own_share_of_total_at_least: 0.25"),
      [],
    ],
    ["no share was agreed", grant("amount: 40000, own_contribution: 1"), []],
    ["what they add is not written yet", grant("amount: 40000, own_share_of_total_at_least: 0.2"), []],
    ["no money at all", grant("amount: 0, own_contribution: 0, own_share_of_total_at_least: 0.2"), []],
    [
      "an amount that could not be read: told once",
      grant("amount: 40 000, own_contribution: 1, own_share_of_total_at_least: 0.2"),
      [`wrong-value ${FUNDER}:3`],
    ],
  ]);
});
