import type { Disclosure } from "../disclosure/audit/explain.ts";
import { minimumOf } from "../disclosure/groups.ts";
import type { HiddenFigure, HiddenFigures } from "../disclosure/hidden-figures.ts";
import { readInsiderKey } from "../disclosure/problem/key.ts";
import type { Tied } from "../disclosure/tied.ts";
import { formatPeriod } from "../language/dates.ts";
import { type Lang, pickText, type TextInLanguages } from "../language/locale.ts";
import { type HiddenReason, privacyWords } from "../language/privacy.ts";
import { readFigureKey } from "../measure/figure-key.ts";
import type { Selection } from "../measure/figures.ts";
import type { Repository } from "../model/repository.ts";

/** A hidden figure in names. */
export interface PrivacyRow {
  readonly key: string;
  readonly period: string;
  readonly partner: string | null;
  readonly dimension: string | null;
  readonly group: string | null;
  /** Whose it is and of which period, in names. */
  readonly label: string;
  readonly reason: HiddenReason;
  /** Why, in a sentence; never a number of people. */
  readonly why: string;
  /** The figures that would tell, by key; empty where it is hidden for what it tells itself. */
  readonly from: readonly string[];
  /** Figures that are hidden as well and stand in one sum with it, by key. */
  readonly beside: readonly string[];
}

/** What is hidden of one indicator. */
export interface PrivacyPart {
  readonly indicator: string;
  readonly name: string;
  /** `null` where it cannot be read: then everything is hidden. */
  readonly minimum: number | null;
  readonly rows: readonly PrivacyRow[];
  readonly counts: ReadonlyMap<HiddenReason, number>;
}

/** Everything that is hidden, and why: for the coalition itself. */
export interface PrivacyModel {
  readonly asOf: string;
  readonly parts: readonly PrivacyPart[];
  /** What follows from what was published before, in sentences. */
  readonly disclosed: readonly { readonly key: string; readonly why: string }[];
  readonly isProven: boolean;
}

interface Naming {
  readonly repository: Repository;
  readonly lang: Lang;
  /** The indicator that is spoken of: its name is not repeated. */
  readonly about?: string;
  /** The period that is spoken of. */
  readonly when?: string;
}

/** Puts hidden figures in names and sentences. */
export function privacyModel(
  { hidden, disclosed, isProven }: HiddenFigures,
  { repository, lang, asOf }: Naming & { readonly asOf: string },
): PrivacyModel {
  const naming = { repository, lang };
  const byIndicator = new Map<string, HiddenFigure[]>();
  for (const each of hidden) {
    const known = byIndicator.get(each.indicator.id);
    if (known) known.push(each);
    else byIndicator.set(each.indicator.id, [each]);
  }
  const parts = [...byIndicator].map(([id, figures]): PrivacyPart => {
    const indicator = figures[0]?.indicator;
    const minimum = indicator ? minimumOf(indicator, repository) : Number.POSITIVE_INFINITY;
    const counts = new Map<HiddenReason, number>();
    for (const { reason } of figures) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const rows = figures.map((each) => rowOf(each, naming));
    const name = said(indicator?.data.name, naming) ?? id;
    return { indicator: id, name, minimum: Number.isFinite(minimum) ? minimum : null, rows, counts };
  });
  const words = privacyWords(lang);
  return {
    asOf,
    parts,
    disclosed: disclosed.map(({ cell, figures, to }) => {
      const names = figures.map((key) => nameOf(key, naming));
      const target = targetOf(cell, naming);
      const who = to === undefined ? undefined : insiderOf(to, naming);
      return { key: cell, why: who ? words.knownTo(who, target, names) : words.known(target, names) };
    }),
    isProven,
  };
}

function rowOf(figure: HiddenFigure, { repository, lang }: Naming): PrivacyRow {
  const { key, period, of, reason, because, grounds = [], tied } = figure;
  const naming = { repository, lang, about: figure.indicator.id, when: period };
  const words = privacyWords(naming.lang);
  const from = because?.figures ?? tied?.shown ?? grounds;
  return {
    key,
    period,
    partner: of.partner ?? null,
    dimension: of.cell?.dimension ?? null,
    group: of.cell?.value ?? null,
    label: labelOf(key, { repository, lang }),
    reason,
    why: because
      ? secondary(because, naming)
      : `${words.why[reason](grounds.map((each) => nameOf(each, naming)))}${tied ? range(tied, naming) : ""}`,
    from,
    beside: tied?.hidden ?? [],
  };
}

/** `total 2024 less men, women`, where it is so; else the figures that tell it together. */
function secondary({ cell, figures, to }: Disclosure, naming: Naming): string {
  const words = privacyWords(naming.lang);
  const indicators = new Set(figures.map((key) => readFigureKey(plainKey(key))?.indicator));
  if (to !== undefined || indicators.size > 1) {
    const names = figures.map((key) =>
      indicators.size > 1 ? words.named(nameOf(key, inFull(naming))) : nameOf(key, naming),
    );
    const who = to === undefined ? undefined : insiderOf(to, naming);
    return words.givesFrom(who, targetOf(cell, naming), names);
  }
  const read = figures.map((key) => ({ key, parts: readFigureKey(plainKey(key)) }));
  const wholes = read.filter(({ parts }) => parts && parts.of.partner === undefined && !parts.of.cell);
  const others = read.filter((each) => !wholes.includes(each));
  const names = (list: typeof read) => list.map(({ key }) => nameOf(key, naming));
  const isLess = wholes.length === 1 && others.length > 0;
  const equation = isLess ? words.less(names(wholes)[0] ?? "", names(others)) : words.together(names(read));
  return words.gives(targetOf(cell, naming), equation);
}

/** More names than anybody reads on a line; programs have them all. */
const MOST_NAMED = 6;

/** The figures that tell together between what a hidden one lies: those that are shown, and those that are not. */
function range({ shown, hidden }: Tied, naming: Naming): string {
  const words = privacyWords(naming.lang);
  const named = (keys: readonly string[]) => [
    ...keys.slice(0, MOST_NAMED).map((key) => words.named(nameOf(key, naming))),
    ...(keys.length > MOST_NAMED ? [words.others(keys.length - MOST_NAMED)] : []),
  ];
  if (shown.length + hidden.length === 0) return "";
  return words.range(named(shown), named(hidden));
}

/** With the names of all indicators. */
function inFull({ about: _, ...naming }: Naming): Naming {
  return naming;
}

/** Who can work something out with what only they know. */
function insiderOf(key: string, naming: Naming): string {
  const words = privacyWords(naming.lang);
  const who = readInsiderKey(key);
  if ("onlyOneOf" in who) return words.memberKnows(targetOf(who.onlyOneOf, naming));
  const { data } = naming.repository.entities.partner.get(who.partner) ?? {};
  return words.partnerKnows(said(data?.name, naming) ?? who.partner);
}

/** A figure without the release that it is of. */
function plainKey(key: string): string {
  return key.split(" @ ")[0] ?? key;
}

/** What a number is that nobody may know: a figure, its part or complement, or people between figures. */
function targetOf(cell: string, naming: Naming): string {
  const words = privacyWords(naming.lang);
  const [written = "", release] = cell.split(" @ ");
  const plain = figureIn(written);
  const [, key = "", side] = /^(\S+)(?: (part|others))?$/.exec(plain) ?? [];
  const of = (text: string) => (release === undefined ? text : words.inRelease(text, release));
  if (readFigureKey(key)) {
    const name = nameOf(key, naming);
    return of(side === "part" ? words.sharing(name) : side === "others" ? words.notSharing(name) : name);
  }
  const about = readFigureKey(/^\S+/.exec(plain)?.[0].replace(/:$/, "") ?? "");
  const where = about ? nameOf(plain.split(/[ :]/)[0] ?? "", naming) : "";
  if (/revised/.test(plain)) return of(words.revised(where));
  if (/: came/.test(plain)) return of(words.came);
  const [, rule, group] = /^(\S+) \S+ (\{.*\}): difference$/.exec(plain) ?? [];
  if (rule !== undefined) return of(words.difference(rule, groupOf(group, naming)));
  return of(where === "" ? words.between : words.rest(where));
}

/** The figure itself, where what is kept from readers is that it stood hidden, or that others make it up. */
function figureIn(cell: string): string {
  const kept = cell.replace(/: (whole|part|others) kept$/, (_, number) =>
    number === "whole" ? "" : ` ${number}`,
  );
  return kept.replace(/: total by \S+?( part| others)?$/, "$1");
}

/** The group that a house rule is looked at for, as its selection was written down. */
function groupOf(selection = "{}", { repository, ...naming }: Naming): string | undefined {
  const { partner, cell } = readJson(selection);
  if (partner !== undefined)
    return said(repository.entities.partner.get(partner)?.data.name, { repository, ...naming }) ?? partner;
  const values = cell && repository.entities.dimension.get(cell.dimension)?.data.values;
  const value = values?.find(({ id }) => id === cell?.value);
  return said(value?.name, { repository, ...naming }) ?? cell?.value;
}

function readJson(text: string): Selection {
  try {
    return JSON.parse(text) as Selection;
  } catch {
    return {};
  }
}

/** Indicator, period and whose it is, in names. */
function nameOf(key: string, naming: Naming): string {
  const [plain = "", release] = key.split(" @ ");
  const read = readFigureKey(plain);
  const indicator = read && naming.repository.entities.indicator.get(read.indicator);
  const name = said(indicator?.data.name, naming) ?? read?.indicator ?? plain;
  const label = labelOf(plain, naming);
  const text = !read ? name : read.indicator === naming.about ? label : `${name}, ${label}`;
  return release === undefined ? text : privacyWords(naming.lang).inRelease(text, release);
}

/** `2024, gender: women`; `2024, total`. */
function labelOf(key: string, naming: Naming): string {
  const { repository, lang } = naming;
  const read = readFigureKey(key);
  if (!read) return key;
  const { partner, cell } = read.of;
  const words = privacyWords(lang);
  const dimension = cell && repository.entities.dimension.get(cell.dimension)?.data;
  const value = dimension?.values.find(({ id }) => id === cell?.value);
  const isSame = naming.when === read.period.text;
  const parts = [
    ...(isSame ? [] : [formatPeriod(read.period.text, lang)]),
    ...(partner === undefined
      ? []
      : [said(repository.entities.partner.get(partner)?.data.name, naming) ?? partner]),
    ...(cell
      ? [
          isSame
            ? (said(value?.name, naming) ?? cell.value)
            : `${said(dimension?.name, naming) ?? cell.dimension}: ${said(value?.name, naming) ?? cell.value}`,
        ]
      : []),
    ...(partner === undefined && !cell ? [words.total] : []),
  ];
  return parts.join(", ");
}

function said(text: TextInLanguages | undefined, { repository, lang }: Naming): string | undefined {
  return pickText(text, lang, repository.settings.languages)?.text;
}
