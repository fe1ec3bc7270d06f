/** The identifier of a node in Mermaid: no word of Mermaid, and different for different nodes. */
export function mermaidId(id: string): string {
  if (/^[a-z0-9-]*$/.test(id)) return `n_${id.replaceAll("-", "_")}`;
  const safe = id.replace(/[^a-z0-9-]/gu, (character) => `Z${character.codePointAt(0)?.toString(16)}Z`);
  return `n_${safe.replaceAll("-", "_")}`;
}
