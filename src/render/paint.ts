/** How a terminal shows emphasis; the plain one changes nothing. Colour never carries meaning alone. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
}
