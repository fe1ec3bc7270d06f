import type { PublishedFigure } from "../disclosure/attainment.ts";
import type { Selection } from "../measure/figures.ts";
import type { Entity } from "../model/repository.ts";

/** A figure that a report tells, and the words in which it does. */
export interface ToldFigure {
  readonly indicator: Entity<"indicator">;
  readonly of: Selection;
  /** Hidden ones as well: that they stand there is told. */
  readonly figure: PublishedFigure;
}

interface Noted extends ToldFigure {
  readonly texts: readonly string[];
  /** The text is the whole of what is printed at once. */
  readonly isCell: boolean;
}

/**
 * The figures that stand in the words of a report, filled while it is told. Which of those words a template shows
 * is known only when it is filled in: what nobody printed was not published.
 */
export class ShownFigures {
  readonly #noted: Noted[] = [];
  readonly #printed: string[] = [];

  /** @param texts each of which gives the figure, or the sign that it is hidden */
  note(told: ToldFigure, texts: readonly string[]): void {
    this.#noted.push({ ...told, texts: texts.filter((text) => text !== ""), isCell: false });
  }

  /** In a cell of a table, where the text stands alone: a bare number is part of many other texts. */
  noteCell(told: ToldFigure, text: string): void {
    this.#noted.push({ ...told, texts: [text], isCell: true });
  }

  /** A text that a template shows, as it is in the model. */
  print(text: string): void {
    this.#printed.push(text);
  }

  /** Those of which some text was printed. */
  shown(): readonly ToldFigure[] {
    const printed = this.#printed.join("\n");
    const whole = new Set(this.#printed);
    const known = new Map<string, boolean>();
    const isPrinted = (text: string): boolean => {
      const before = known.get(text) ?? printed.includes(text);
      known.set(text, before);
      return before;
    };
    return this.#noted.filter(({ texts, isCell }) =>
      texts.some((text) => (isCell ? whole.has(text) : isPrinted(text))),
    );
  }
}
