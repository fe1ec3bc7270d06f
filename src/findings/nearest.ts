/** Longer words are never mistaken for one another by a slip of the keyboard. */
const LONGEST = 80;

/**
 * The word of `known` that somebody probably meant, or `undefined` where none is near: at most one
 * change (a letter more, less, other, or two swapped) per three letters. Ties go to the first in
 * alphabetical order, so that the answer does not depend on the order of files.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const wanted = plain(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > LONGEST || Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = distanceOf(wanted, plain(candidate), bestDistance);
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, blanks and underscores are what people mix up most, and weigh nothing. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_]+/g, "-");
}

/** Optimal string alignment distance (Damerau 1964), given up above `limit`. */
function distanceOf(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let cell = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cell = Math.min(cell, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cell);
      smallest = Math.min(smallest, cell);
    }
    if (smallest > limit) return smallest;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
