import { type Attainment, attain } from "../../src/measure/attainment.ts";
import type { Figure } from "../../src/measure/figures.ts";
import { type Opened, open, withBase } from "./repository.ts";

/** One indicator (`x`) with its rows, in the base repository. */
export interface IndicatorStory {
  /** YAML besides the name. */
  readonly indicator: string;
  /** CSV with its header. */
  readonly rows?: string;
  /** Other files: more indicators, dimensions … */
  readonly files?: Readonly<Record<string, string>>;
}

/** The base repository with that indicator. */
export function openIndicator({ indicator, rows, files = {} }: IndicatorStory): Promise<Opened> {
  return open(
    withBase({
      "indicators/x.yaml": `name: X\n${indicator}\n`,
      ...(rows !== undefined && { "data/x.csv": rows }),
      ...files,
    }),
  );
}

/** The figures of `x`; throws where the indicator was not understood. */
export async function figuresOf(story: IndicatorStory): Promise<readonly Figure[]> {
  const series = (await openIndicator(story)).measures.series.get("x");
  if (!series) throw new Error("the indicator was not read");
  return series.figures;
}

/** How far `x` has come. */
export async function attainmentOf(story: IndicatorStory): Promise<Attainment> {
  const series = (await openIndicator(story)).measures.series.get("x");
  if (!series) throw new Error("the indicator was not read");
  return attain(series);
}
