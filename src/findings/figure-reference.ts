/** What one row or figure is about, in words of the format. */
export interface FigureKey {
  readonly indicator: string;
  readonly period: string;
  readonly partner?: string | undefined;
  /** `dimension=value` of each. */
  readonly groups?: readonly string[] | undefined;
}

/**
 * The typed reference to one row: `figure:indicator/period[/partner][/dimension=value…]`, with groups in the order of
 * their names, so that the order of columns does not matter.
 */
export function figureReference({ indicator, period, partner, groups = [] }: FigureKey): string {
  const parts = [indicator, period, ...(partner === undefined ? [] : [partner]), ...[...groups].sort()];
  return `figure:${parts.join("/")}`;
}

/** The same reference where its groups stand in another order; any other text as it is. */
export function sortedReference(at: string): string {
  if (!at.startsWith("figure:")) return at;
  const parts = at.split("/");
  const groups = parts.filter((part) => part.includes("="));
  return [...parts.filter((part) => !part.includes("=")), ...groups.sort()].join("/");
}
