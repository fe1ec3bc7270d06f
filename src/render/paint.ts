/** How a terminal shows emphasis; the plain one changes nothing. Colour never carries meaning alone. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
}

const same = (text: string): string => text;

/** For files, pipes and people who asked for no colour. */
export const PLAIN: Paint = { error: same, warning: same, info: same, good: same, strong: same, quiet: same };
