/** With fewer earlier figures nothing is usual yet. */
const POINTS_OF_HISTORY = 4;

/** The constants of an XmR chart: limits of the figures (X), and of the steps between them (mR). */
const FIGURE_LIMIT = 2.66;
const STEP_LIMIT = 3.268;

/** No step is a jump that is within three and a half standard deviations of what chance gives. */
const CHANCE_LIMIT = 3.5;

/** A smaller change than this part of the usual level is nobody's jump. */
const SMALLEST = 0.1;

/** One figure of a series; `step` counts periods. */
interface Level {
  readonly step: number;
  readonly value: number;
}

/**
 * What set the limit that a value passed: `figures` (the mean and 2.66 mean moving ranges), `steps` (3.268
 * mean moving ranges from the figure before), `chance` (3.5 standard deviations of what chance gives from the
 * figure before), `tenth` (a tenth of the usual level from it). The first two are the XmR chart's.
 */
export type JumpLimit = "figures" | "steps" | "chance" | "tenth";

/** A value that lies outside what its own history lets expect. */
export interface Jump {
  /** Position in the series. */
  readonly index: number;
  /** Between which values it was to be expected. */
  readonly low: number;
  readonly high: number;
  /** What decided on the side that was passed. */
  readonly limit: JumpLimit;
}

/**
 * The jumps in a series, each judged by the figures before it, of which there are at least four. A
 * value is a jump where both halves of an XmR chart of those say so: it lies outside their mean
 * ± 2.66 mean moving ranges, and the step to it is larger than 3.268 mean moving ranges (Wheeler
 * 2000, Understanding Variation; NHS England, Making Data Count). One half alone would speak at every
 * step of a series that rises evenly, or too often where the history is short.
 *
 * A step counts only where it is also larger than chance makes it, and than a tenth of the usual
 * level: in a short and even history any change would be a jump otherwise. Jumps do not become part
 * of what is usual; the way back from one is no second jump, and steps over a gap are not judged.
 * Linear in the figures.
 *
 * @param chance the standard deviation of the step between two figures, given by their positions
 */
export function jumpsIn(
  series: readonly Level[],
  chance: (earlier: number, later: number) => number = () => 0,
): readonly Jump[] {
  const jumps: Jump[] = [];
  const usual = new Usual();
  for (const [index, { step, value }] of series.entries()) {
    const before = series[index - 1];
    const isNext = before !== undefined && step - before.step === 1;
    const limits =
      isNext && index >= POINTS_OF_HISTORY
        ? usual.limits(before.value, CHANCE_LIMIT * chance(index - 1, index))
        : undefined;
    if (limits && (isBelow(value, limits.low) || isBelow(limits.high, value))) {
      const { low, high, stepLimit } = limits;
      const isStep = value < low ? low < limits.lowFigure : high > limits.highFigure;
      jumps.push({ index, low, high, limit: isStep ? stepLimit : "figures" });
      continue;
    }
    usual.addLevel(value);
    const size = isNext ? Math.abs(value - before.value) : Number.POSITIVE_INFINITY;
    if (size <= (limits?.step ?? Number.MAX_VALUE)) usual.addStep(size);
  }
  return jumps;
}

/** What the figures so far have in common; jumps left out. */
class Usual {
  #levels = { count: 0, sum: 0, size: 0 };
  #steps = { count: 0, size: 0 };

  addLevel(value: number): void {
    this.#levels.count++;
    this.#levels.sum += value;
    this.#levels.size += Math.abs(value);
  }

  addStep(size: number): void {
    this.#steps.count++;
    this.#steps.size += size;
  }

  /** Nothing where too few steps are known. */
  limits(before: number, chance: number): Limits | undefined {
    if (this.#steps.count < POINTS_OF_HISTORY - 1 || this.#levels.count < POINTS_OF_HISTORY) return undefined;
    const range = this.#steps.size / this.#steps.count;
    const mean = this.#levels.sum / this.#levels.count;
    const tenth = (SMALLEST * this.#levels.size) / this.#levels.count;
    const step = Math.max(STEP_LIMIT * range, chance, tenth);
    const [lowFigure, highFigure] = [mean - FIGURE_LIMIT * range, mean + FIGURE_LIMIT * range];
    return {
      low: Math.min(before - step, lowFigure),
      high: Math.max(before + step, highFigure),
      lowFigure,
      highFigure,
      step,
      stepLimit: step === STEP_LIMIT * range ? "steps" : step === chance ? "chance" : "tenth",
    };
  }
}

/** Between which values a figure is expected, and the parts of that. */
interface Limits {
  readonly low: number;
  readonly high: number;
  /** By the figures alone. */
  readonly lowFigure: number;
  readonly highFigure: number;
  /** The largest step that is expected, and what set it. */
  readonly step: number;
  readonly stepLimit: Exclude<JumpLimit, "figures">;
}

/** Below, by more than the last bits of binary fractions. */
function isBelow(a: number, b: number): boolean {
  return b - a > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
