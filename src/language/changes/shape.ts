import type { Change, ToldGroup } from "./change.ts";

/** Words and sentences of one language about changes. Values come in as they are shown. */
export interface ChangeSentences {
  readonly classes: Readonly<Record<ToldGroup, string>>;
  /** One line that says what a class is. */
  readonly about: Readonly<Record<ToldGroup, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly judgements: Readonly<Record<string, string>>;
  readonly quotes: readonly [open: string, close: string];
  added(thing: string): string;
  removed(thing: string): string;
  removedWithFigures(thing: string): string;
  renamed(thing: string, from: string, to: string): string;
  /** To write down what only looks like a rename. */
  sayRename(from: string): string;
  became(thing: string, key: string, before: string, after: string): string;
  came(thing: string, key: string, value: string): string;
  went(thing: string, key: string, value: string): string;
  /** A text in other languages, of which the names are given. */
  translated(key: string, languages: string): string;
  /** Of what is not told. */
  changed(thing: string, key: string): string;
  /** Of an indicator that had figures. */
  noFiguresLeft(indicator: string): string;
  /** Of the record of a release. */
  recordChanged(release: string): string;
  recordRemoved(release: string): string;
  /** Between parts of a sentence that have commas of their own. */
  readonly semicolon: string;
  /** A key of something with several, and what it is. */
  pair(key: string, value: string): string;
  readonly unsaid: string;
  /** Of evidence of which not everyone may read what is written in it. */
  readonly lacksConsent: string;
  rewritten(thing: string): string;
  figureBecame(figure: string, before: string, after: string, difference: string): string;
  /** Of a figure of which the number stayed: what else of it became another. */
  figureAside(figure: string, aside: { readonly value: string; readonly steps: readonly string[] }): string;
  /** Of a number that looks the same: it was rounded when it was shown, or its spread is another. */
  readonly unseen: string;
  figureNew(figure: string, value: string): string;
  figureGone(figure: string, value: string): string;
  readonly hidden: string;
  readonly wasFinal: string;
  /** What a goalpost takes away. */
  readonly loses: Readonly<Record<NonNullable<Change["loses"]>, string>>;
  readonly noLongerMeasured: string;
  figuresChanged(indicator: string): string;
  judged(indicator: string, before: string, after: string): string;
  reason(text: string): string;
  readonly noReason: string;
  touches(things: string): string;
  readonly nothing: string;
  /** What could not be compared, and the files that could not be read, where that is known. */
  unread(kinds: string, places: string): string;
  /** A file that could not be read, and on which side. */
  unreadPlace(file: string, side: string): string;
  /** The side of now. */
  readonly now: string;
  summary(counts: string): string;
  count(of: ToldGroup, count: number): string;
  more(count: number): string;
  gone(revision: string): string;
}
