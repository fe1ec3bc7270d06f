/** How much was looked at; counts as text, in the language. */
export interface LookedAt {
  readonly commits: number;
  readonly texts: number;
  readonly messages: number;
}

/** How much was not, by reason. */
export interface NotLookedAt {
  readonly binary: number;
  /** Of the binary files: `.xlsx` and how many. */
  readonly endings: readonly (readonly [string, number])[];
  readonly tooLarge: number;
  readonly missing: number;
  readonly elsewhere: number;
  readonly packages: number;
}

/** The words around what a search through the history found. */
export interface HistoryWords {
  /** Above the findings of one place; `name` is what git understands. */
  readonly places: {
    readonly file: (place: string) => string;
    readonly "file-name": (place: string) => string;
    /** What git keeps beside a commit (`git notes`). */
    readonly note: (commit: string) => string;
    readonly "commit-message": (commit: string) => string;
    readonly "tag-message": (tag: string) => string;
    readonly "ref-name": (name: string) => string;
  };
  /** When it came in, and whether it is still there; `date` may be empty. */
  readonly since: (date: string, isCurrent: boolean) => string;
  /** Of a message or a name, which is there as long as the history is. */
  readonly made: (date: string) => string;
  readonly moreLikeIt: (count: number) => string;
  readonly more: (count: number) => string;
  readonly found: (count: number) => string;
  /** Nothing was found; not in all of it where the clone is not whole. */
  readonly clean: (isWhole: boolean) => string;
  readonly lookedAt: (counts: LookedAt) => string;
  /** One sentence per reason; none where everything was searched. */
  readonly notLookedAt: (counts: NotLookedAt) => readonly string[];
  /** What a search never sees. */
  readonly neverSeen: string;
  /** The clone lacks earlier commits. */
  readonly shallow: string;
  /** Objects are missing, so that the search is not whole. */
  readonly incomplete: (missing: number) => string;
  readonly whatNow: string;
  readonly steps: readonly string[];
}
