/** Sentences of one language about the life of one thing. Values come in as they are shown. */
export interface LifeSentences {
  /** Above it all: how often it changed, and from when to when. */
  span(count: number, first: string, last: string): string;
  /** One moment; `who` may be empty. */
  moment(day: string, who: string): string;
  why(subject: string, request: string): string;
  /** A pull or merge request, as people know it. */
  request(number: string): string;
  learned(title: string): string;
  readonly figures: string;
  readonly unread: string;
  /** Git's marks of a conflict stand in a file. */
  readonly conflict: string;
  /** What could not be read before can be read again. */
  readonly mended: string;
  /** `of` says which value, and is empty where only one changed; `versions` are several of the next. */
  together(of: string, count: number, versions: string): string;
  /** The value that a side had, absent where it is not told; `by` is who changed it last and when, and may be empty. */
  version(value: string | undefined, by: string): string;
  /** Of a shallow clone. */
  cutOff(first: string): string;
  readonly cutOffEmpty: string;
  readonly notYet: string;
  /** Nothing had been committed on that day. */
  before(day: string): Unhappy;
  /** The coalition did not stand in this folder on that day. */
  notHere(day: string): Unhappy;
  /** Nobody said of what. */
  readonly nothingAsked: Unhappy;
  unknown(name: string, nearest: string | undefined): Unhappy;
  /** One name, several kinds of things. */
  several(name: string, references: string): Unhappy;
}

/** Message and remedy of wrong use, each one line. */
export interface Unhappy {
  readonly message: string;
  readonly help: string;
}
