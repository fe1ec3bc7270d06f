/** Kinds of evidence in which people tell of their own life: without consent they are shown to nobody. */
const OWN_LIFE: ReadonlySet<string> = new Set([
  "interview",
  "timeline-interview",
  "walking-talk",
  "child-voice",
  "most-significant-change",
  "story",
]);

/** True for kinds of evidence in which people tell of their own life. */
export function isPersonal(kind: string): boolean {
  return OWN_LIFE.has(kind);
}
