const MARK = 0xfeff;
const LAST_SIGN = 0x10ffff;
/** So many signs are made into text at once. */
const PIECE = 4_096;
/** Without a mark, fewer signs may be something else. */
const FEWEST = 2;

/**
 * The text of bytes in UTF-32, four to a sign, with or without its mark; undefined where they are something else.
 * Hardly anybody writes it, and no decoder of the platform reads it: what a sign must be leaves no doubt.
 */
export function utf32Text(bytes: Uint8Array): string | undefined {
  const count = bytes.length / 4;
  if (!Number.isInteger(count) || count < FEWEST) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const isLittle of [true, false]) {
    const first = view.getUint32(0, isLittle);
    if (first > 0 && first <= LAST_SIGN && isAllSigns(view, isLittle)) {
      return signsOf(view, { isLittle, from: first === MARK ? 1 : 0 });
    }
  }
  return undefined;
}

function isAllSigns(view: DataView, isLittle: boolean): boolean {
  for (let at = 0; at < view.byteLength; at += 4) {
    if (view.getUint32(at, isLittle) > LAST_SIGN) return false;
  }
  return true;
}

function signsOf(
  view: DataView,
  { isLittle, from }: { readonly isLittle: boolean; readonly from: number },
): string {
  const parts: string[] = [];
  const count = view.byteLength / 4;
  for (let start = from; start < count; start += PIECE) {
    const length = Math.min(PIECE, count - start);
    const signs = Array.from({ length }, (_, index) => view.getUint32((start + index) * 4, isLittle));
    parts.push(String.fromCodePoint(...signs));
  }
  return parts.join("");
}
