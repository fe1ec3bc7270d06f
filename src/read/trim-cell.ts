const UNSEEN_ENDS = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

/** A cell without the white space around it; also non-breaking spaces, byte-order marks and what has no width. */
export function trimCell(cell: string): string {
  const trimmed = cell.trim();
  const last = trimmed.charCodeAt(trimmed.length - 1);
  return trimmed.charCodeAt(0) > 127 || last > 127 ? trimmed.replace(UNSEEN_ENDS, "") : trimmed;
}
