import { FIXED_COLUMNS } from "../../model/measurements.ts";
import { type Texts, textFor } from "./fields.ts";
import { OwnIdentifiers } from "./identifiers.ts";

/** Words of the same kind that differ only in case or blanks, and were kept apart. */
export interface NearDuplicate {
  /** Of what: empty for dimensions themselves, else the header of the dimension. */
  readonly dimension: string;
  readonly names: readonly string[];
}

interface Known {
  readonly id: string;
  readonly values: Map<string, string>;
  readonly identifiers: OwnIdentifiers;
}

/**
 * The dimensions of the new repository: one per header of the site's tables, one value per text of its
 * cells. Nothing is merged: `Female` and `femaLE` are two values, and are told as alike.
 */
export class Dimensions {
  readonly #known = new Map<string, Known>();
  readonly #identifiers = new OwnIdentifiers();

  constructor() {
    // These are columns of every table; a dimension of that name gets another.
    for (const column of FIXED_COLUMNS) this.#identifiers.give(column, column);
  }

  /** The identifier of the dimension behind a header. */
  column(header: string): string {
    return this.#dimension(header).id;
  }

  /** Gives the identifier of each group of a dimension, and nothing for the total. */
  groups(header: string): (group: string) => string {
    const { values, identifiers } = this.#dimension(header);
    return (group) => {
      if (group === "") return "";
      const known = values.get(group);
      if (known !== undefined) return known;
      const id = identifiers.give(group, "value");
      values.set(group, id);
      return id;
    };
  }

  #dimension(header: string): Known {
    const known = this.#known.get(header);
    if (known !== undefined) return known;
    const name = FIXED_COLUMNS.includes(header.toLowerCase()) ? `by ${header}` : header;
    const made: Known = {
      id: this.#identifiers.give(name, "dimension"),
      values: new Map(),
      identifiers: new OwnIdentifiers(),
    };
    this.#known.set(header, made);
    return made;
  }

  /** As they stand in `dimensions.yaml`. */
  data(translate: (text: string) => Texts, languages: readonly string[]): readonly unknown[] {
    const nameOf = (text: string) => textFor(translate(text), languages) ?? text;
    return [...this.#known].map(([header, { id, values }]) => ({
      id,
      name: nameOf(header),
      values: [...values].map(([text, value]) => ({ id: value, name: nameOf(text) })),
    }));
  }

  nearDuplicates(): readonly NearDuplicate[] {
    const found = alike(this.#known.keys()).map((names) => ({ dimension: "", names }));
    for (const [header, { values }] of this.#known)
      for (const names of alike(values.keys())) found.push({ dimension: header, names });
    return found;
  }
}

function alike(names: Iterable<string>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_]+/g, "");
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
