import type { ImportColumn } from "../generated/schema-types.ts";
import type { Agreements } from "./agreements.ts";
import type { DecimalSign } from "./figures.ts";
import type { Grid, Layout } from "./layout.ts";
import type { PersonalSign } from "./personal-data.ts";
import type { Sample } from "./suggest.ts";
import type { CodeKind } from "./vocabulary.ts";

/** What somebody has to say before a table can be taken over. */
export type Question =
  | {
      readonly ask: "column";
      readonly name: string;
      readonly guess?: ImportColumn;
      /** A few different texts of it; none where they may say something about a person. */
      readonly examples: readonly string[];
      /** `C` where it has no name. */
      readonly unnamed?: string;
    }
  | {
      readonly ask: "constant";
      readonly key: "indicator" | "period" | "partner";
      readonly codes: readonly string[];
    }
  | {
      readonly ask: "value";
      readonly column: string;
      readonly text: string;
      readonly of: CodeKind;
      readonly codes: readonly string[];
      readonly guess?: string;
    }
  | { readonly ask: "decimal" };

/** What stands in the way whatever is answered. */
export type Refusal =
  | {
      readonly refused: "personal-data";
      readonly columns: readonly { readonly name: string; readonly sign: PersonalSign }[];
    }
  | { readonly refused: "records-of-people" }
  | { readonly refused: "no-figures" }
  | { readonly refused: "same-role"; readonly role: string; readonly columns: readonly string[] };

/** A table with all that is known about it. */
export interface Settled {
  readonly agreements: Agreements;
  readonly questions: readonly Question[];
  /** What will be asked too if the guesses about columns are right. */
  readonly later?: readonly Question[];
  /** What stands before the decimals, as agreed or as the figures show it. */
  readonly decimal?: DecimalSign | undefined;
  readonly refusal?: Refusal;
  /** Columns that are left unread because they look like data about people. */
  readonly personal: readonly { readonly name: string; readonly sign: PersonalSign }[];
}

/** A table with what was looked at in each column. */
export interface Table {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly samples: readonly Sample[];
}
