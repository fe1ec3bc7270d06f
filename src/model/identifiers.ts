const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for lower-case words with hyphens. */
export function isIdentifier(text: string): boolean {
  return FORM.test(text);
}

/** What a name would be as an identifier: `Stabiel wonen (12m)` → `stabiel-wonen-12m`; may be empty. */
export function identifierFrom(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
