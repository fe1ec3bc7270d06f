/** How much work is done before the answer is "not proven". Counts, never time: every machine decides alike. */

/** A question to the solver about one component. */
export const QUESTION = { iterations: 100_000, nodes: 300 };

/** Whole-number programmes that one audit asks of one component of so many cells, where fractions stand in the way. */
export function wholeQuestions(cells: number): number {
  return Math.min(400, Math.ceil(200_000 / cells));
}

/** Second tables that the quick choice asks for in one part of so many cells. */
export function openings(cells: number): number {
  return Math.max(200, Math.ceil(2_000_000 / cells));
}

/** Hidden figures of one part of so many cells of which is asked whether they may be shown after all. */
export function trials(cells: number): number {
  return Math.ceil(20_000_000 / cells);
}

/** Questions to the solver for the sake of insiders in one part of so many cells. */
export function insiderQuestions(cells: number): number {
  return Math.max(500, Math.ceil(4_000_000 / cells));
}

/** How often a cell is looked at for an insider in one part: many cells, and many who know one of them. */
export const INSIDER_LOOKS = 50_000_000;

/**
 * The best choice by integer programme: only up to so many protected cells and figures to choose from, and so
 * many questions to the solver. Counted part by part, so that one table does not change what another shows.
 */
export const OPTIMUM = { protectedCells: 20, figures: 45, rounds: 60, questions: 150 };

/** How far a cell may move, in times the largest minimum; further adds nothing and numbers stay tame. */
export const REACH = 1000;
