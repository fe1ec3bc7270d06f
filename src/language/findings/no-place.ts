/** True for `file.yaml:200` and `indicators/*`: a line number or a pattern, which no exemption goes by. */
export function isNoPlace(at: string): boolean {
  return /:\d+(?::\d+)?$/.test(at) || /[*?[\]{}]/.test(at);
}
