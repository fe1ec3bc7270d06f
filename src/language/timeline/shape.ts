/** What a file says happened on a day. */
export type DatedKind =
  | "decision"
  | "lesson"
  | "obstacle"
  | "event"
  | "question"
  | "session"
  | "coalition-begins"
  | "trajectory-begins"
  | "trajectory-ends"
  | "policy-begins"
  | "policy-ends";

/** Words of one language about a timeline. Values come in as they are shown. */
export interface TimelineWords {
  /** Of the whole theory; `name` is that of the coalition and may be empty. */
  title(name: string): string;
  /** Of one thing. */
  titleOf(name: string): string;
  /** For who cannot see the picture. */
  description(first: string, last: string): string;
  readonly dated: Readonly<Record<DatedKind, (title: string) => string>>;
  /** Before names or counts of what is new, another, or gone. */
  added(things: string): string;
  changed(things: string): string;
  removed(things: string): string;
  nodes(count: number): string;
  links(count: number): string;
  assumptions(count: number): string;
  others(count: number): string;
  /** Figures about which nothing more is told. */
  readonly figures: string;
  readonly unread: string;
  /** What does not fit on the picture. */
  more(count: number): string;
  readonly when: string;
  readonly what: string;
  readonly why: string;
  /** Over the table below the picture. */
  readonly inWords: string;
  readonly nothing: string;
}
