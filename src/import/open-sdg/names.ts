/** The number of an indicator with hyphens, as its files are called: `data/indicator_1.1.1.csv` → `1-1-1`. */
export function indicatorOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return name
    .replace(/^indicator[_-]?/i, "")
    .replaceAll(".", "-")
    .toLowerCase();
}

/** The number as people write it: `1-1-1` → `1.1.1`. */
export function numberOf(indicator: string): string {
  return indicator.replaceAll("-", ".");
}
