/** The root of a function that changes its sign once between two bounds. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  const startsPositive = f(low) > 0;
  let [from, to] = [low, high];
  for (let step = 0; step < 80; step++) {
    const middle = (from + to) / 2;
    if (f(middle) > 0 === startsPositive) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
