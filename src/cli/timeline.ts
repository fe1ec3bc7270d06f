import type { Validity } from "../generated/schema-types.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { DatedKind } from "../language/timeline/shape.ts";
import { isDate } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import type { DatedEntry, TimelineDocument } from "../render/timeline.ts";
import { lifeAsked } from "./life-asked.ts";
import { momentsOf, speakingOf } from "./life-moments.ts";
import type { Wanted } from "./life-wanted.ts";
import { masked } from "./masked.ts";
import type { AskedPast, Past } from "./past.ts";
import { theoryLifeOf } from "./theory-life.ts";

/**
 * How the theory of change, or one thing, came to be: by commit what changed, and on its own day what the newest files
 * say happened. What is dated after the day on which everything is judged did not happen yet.
 */
export async function timelineOf(
  past: Past,
  { lang, what, asOf }: AskedPast & { readonly what?: string },
): Promise<TimelineDocument> {
  const { repository } = past;
  const { masker } = repository;
  const life = what === undefined ? undefined : await lifeAsked(what, past, lang);
  const wanted = life?.wanted;
  const events = life?.events ?? (await theoryLifeOf(past));
  const mask = (text: string) => masker.mask(text);
  const last = past.dayOf(repository.settings.asOf);
  const dated = datedIn(repository, wanted)
    .filter(({ day }) => isDate(day) && day <= last)
    .map((entry) => masked(entry, mask));
  const moments = momentsOf(events, past).map((moment) => ({ is: "changed" as const, ...moment }));
  const name = wanted ? (wanted.name ?? events[0]?.changes[0]?.name) : repository.coalition?.coalition.name;
  return {
    ...(wanted && { of: { kind: wanted.kind, id: mask(wanted.id) } }),
    ...(name !== undefined && { name: masked(name, events[0]?.mask ?? mask) }),
    ...(asOf !== undefined && { asOf }),
    ...(past.cutOffAt !== undefined && { cutOffAt: past.cutOffAt }),
    // What is told of one day stays in this order: sorting keeps it.
    entries: [...dated, ...moments].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    speaking: speakingOf(past, lang),
  };
}

/** What the files say of days: of all, or of one thing what names it. Drafts are nobody's word yet. */
function datedIn(repository: Repository, wanted: Wanted | undefined): readonly DatedEntry[] {
  const isIt = (kind: string, id: string) =>
    wanted === undefined || (wanted.kind === kind && wanted.followed.names.has(id));
  const { learning, policy } = repository.entities;
  const learned = [...learning.values()].flatMap(({ id, data }) => {
    const about = [...(data.changes ?? []), ...(data.touches ?? []).map((node) => `node:${node}`)];
    const isAbout =
      wanted === undefined || isIt("learning", id) || about.some((each) => isIt(...partsOf(each)));
    if (data.draft === true || !isAbout) return [];
    return entry(data.kind, data.date, { reference: `learning:${id}`, title: data.title });
  });
  const policies = [...policy.values()].flatMap(({ id, data }) => {
    if (data.draft === true || !isIt("policy", id)) return [];
    const of = { reference: `policy:${id}`, title: data.name };
    const { from, until }: Validity = data.valid ?? {};
    return [...entry("policy-begins", from, of), ...entry("policy-ends", until, of)];
  });
  return [...(wanted ? [] : ofTheWhole(repository)), ...policies, ...learned];
}

function ofTheWhole({ coalition, trajectory }: Repository): readonly DatedEntry[] {
  const of = { reference: "trajectory", ...(trajectory?.title !== undefined && { title: trajectory.title }) };
  const sessions = (trajectory?.sessions ?? []).filter(({ draft }) => draft !== true);
  return [
    ...entry("coalition-begins", coalition?.coalition.starts, {
      reference: "coalition",
      ...(coalition && { title: coalition.coalition.name }),
    }),
    ...(trajectory?.draft === true
      ? []
      : [
          ...entry("trajectory-begins", trajectory?.starts, of),
          ...sessions.flatMap(({ id, date, title }) =>
            entry("session", date, { reference: `session:${id}`, ...(title !== undefined && { title }) }),
          ),
          ...entry("trajectory-ends", trajectory?.ends, of),
        ]),
  ];
}

function partsOf(reference: string): readonly [kind: string, id: string] {
  const colon = reference.indexOf(":");
  return [reference.slice(0, colon), reference.slice(colon + 1)];
}

function entry(
  is: DatedKind,
  day: string | undefined,
  of: { readonly reference: string; readonly title?: TextInLanguages },
): readonly DatedEntry[] {
  return day === undefined ? [] : [{ is, day, ...of }];
}
