/** The number of an indicator with hyphens, as its files are called: `data/indicator_1.1.1.csv` → `1-1-1`. */
export function indicatorOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return name
    .replace(/^indicator[_-]?/i, "")
    .replaceAll(".", "-")
    .toLowerCase();
}

/**
 * True where a file is called after an indicator: `indicator_1-1-1.csv`, `8.5.2.csv`. Any table with a hyphen
 * in its name is where the site's software looks, but `rent-statistics.csv` says nothing of a site.
 */
export function isNamedAfterIndicator(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^(?:indicator[_-]|\d{1,2}[-.][0-9a-z]{1,3}[-.])/i.test(name);
}

/** The number as people write it: `1-1-1` → `1.1.1`. */
export function numberOf(indicator: string): string {
  return indicator.replaceAll("-", ".");
}
