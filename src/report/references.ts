import { formatDate, formatPeriod } from "../language/dates.ts";
import { capital } from "../language/report/count.ts";
import type { ReportWords } from "../language/report.ts";
import type { Kind } from "../model/repository.ts";
import { amountOf } from "./amounts.ts";
import { changeOf } from "./parts/indicators.ts";
import type { Telling } from "./telling.ts";

/** What a reference points to, in words. */
export interface ReferenceWords {
  /** The sort of thing: indicator, claim … */
  readonly kind: string;
  readonly title: string;
  /** What it says: figures, a finding, an engagement. May be empty. */
  readonly detail: string;
}

type ReferenceKind = keyof ReportWords["referenceKinds"];

/** A typed reference (`indicator:stable-housing`) in words; nothing for what may not be told at all. */
export function referenceWords(reference: string, telling: Telling): ReferenceWords | undefined {
  const colon = reference.indexOf(":");
  const kind = reference.slice(0, colon);
  const id = reference.slice(colon + 1);
  const { referenceKinds } = telling.words;
  if (!Object.hasOwn(referenceKinds, kind)) return undefined;
  const name = referenceKinds[kind as ReferenceKind];
  const found = describe(kind as ReferenceKind, id, telling);
  if (found === "not-for-this-reader") {
    return { kind: "", title: telling.words.notForThisReader(name), detail: "" };
  }
  if (!found) return undefined;
  return { kind: kind === "learning" ? learningKind(id, telling) : name, ...found };
}

function learningKind(id: string, telling: Telling): string {
  const kind = telling.one("learning", id)?.data.kind;
  return kind ? telling.words.learningKinds[kind] : telling.words.referenceKinds.learning;
}

type Described = Omit<ReferenceWords, "kind"> | "not-for-this-reader" | undefined;
type Describe<K extends Kind> = (id: string, telling: Telling) => K extends Kind ? Described : never;

const DESCRIBE: { readonly [K in Kind]: Describe<K> } & Readonly<Record<"link" | "figure", Describe<Kind>>> =
  {
    node: (id, telling) => titled(telling.say(telling.one("node", id)?.data.title)),
    assumption: (id, telling) => {
      const data = telling.one("assumption", id)?.data;
      return titled(telling.say(data?.text), data?.status && telling.words.assumptionStates[data.status]);
    },
    indicator: (id, telling) => {
      const released = telling.one("indicator", id) && telling.released.get(id);
      return released && titled(telling.say(released.indicator.data.name), changeOf(released, telling));
    },
    evidence: (id, telling) => {
      const data = telling.one("evidence", id)?.data;
      if (!data) return undefined;
      if (!telling.mayShow(data)) return "not-for-this-reader";
      return titled(telling.say(data.title), telling.say(data.finding));
    },
    claim: (id, telling) => titled(telling.say(telling.one("claim", id)?.data.statement)),
    rival: (id, telling) => {
      const data = telling.one("rival", id)?.data;
      return titled(telling.say(data?.text), data?.verdict && telling.words.verdicts[data.verdict]);
    },
    learning: (id, telling) => {
      const data = telling.one("learning", id)?.data;
      return (
        data &&
        titled(`${telling.say(data.title)} (${formatDate(data.date, telling.lang)})`, telling.say(data.text))
      );
    },
    source: (id, telling) => {
      const data = telling.one("source", id)?.data;
      const agreement =
        data?.agreement && telling.words.agreementOf(formatDate(data.agreement, telling.lang));
      return titled(telling.say(data?.name), agreement);
    },
    partner: (id, telling) => {
      const data = telling.one("partner", id)?.data;
      return titled(telling.name(data?.name), telling.say(data?.engagement?.text));
    },
    policy: (id, telling) => titled(telling.say(telling.one("policy", id)?.data.name)),
    report: (id, telling) => titled(telling.say(telling.one("report", id)?.data.title) || id),
    funder: (id, telling) => titled(telling.name(telling.one("funder", id)?.data.name)),
    condition: (id, telling) => titled(conditionName(id, telling)),
    dimension: (id, telling) => titled(telling.say(telling.one("dimension", id)?.data.name)),
    link: (id, telling) => {
      const [from, to] = id.split("/").map((node) => telling.say(telling.one("node", node)?.data.title));
      return from && to ? titled(telling.words.link(from, to)) : undefined;
    },
    figure: figureWords,
  };

function describe(kind: ReferenceKind, id: string, telling: Telling): Described {
  return DESCRIBE[kind](id, telling);
}

function titled(title: string, detail: string | undefined = ""): Described {
  // What follows a title is a sentence of its own.
  return title === "" ? undefined : { title: title.replace(/\.$/, ""), detail: capital(detail) };
}

/** `indicator/period`, or a cell `indicator/period/partner` or `indicator/period/dimension=value`. */
function figureWords(reference: string, telling: Telling): Described {
  const [id = "", period = "", ...cell] = reference.split("/");
  const released = telling.one("indicator", id) && telling.released.get(id);
  if (!released) return undefined;
  const title = `${telling.say(released.indicator.data.name)}, ${formatPeriod(period, telling.lang)}`;
  const figure = cell.length === 0 ? released.series.find((each) => each.period.text === period) : undefined;
  const amount = figure && amountOf(figure, released.indicator, telling, "sentence");
  if (figure && amount !== undefined)
    telling.shown.note({ indicator: released.indicator, of: {}, figure }, [amount, capital(amount)]);
  return titled(title, amount);
}

/** The coalition's own name for a condition, else the usual one. */
export function conditionName(id: string, telling: Telling): string {
  const own = telling.name(telling.one("condition", id)?.data.name);
  if (own !== "") return own;
  const { conditions } = telling.words;
  return Object.hasOwn(conditions, id) ? conditions[id as keyof typeof conditions] : id;
}

/** References in words, without those that may not be told. */
export function referencesInWords(
  references: readonly string[] | undefined,
  telling: Telling,
): readonly ReferenceWords[] {
  return (references ?? []).flatMap((reference) => referenceWords(reference, telling) ?? []);
}

/** Only the sort and the title, for a list in a sentence. */
export function titlesOf(references: readonly string[] | undefined, telling: Telling): readonly string[] {
  return referencesInWords(references, telling).map(({ kind, title }) =>
    kind === "" ? title : `${kind}: ${title}`,
  );
}
