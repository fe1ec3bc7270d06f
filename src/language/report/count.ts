/** A small number with its noun: `1 partner`, `3 partners`. */
export function few(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A sentence begins with a capital; numbers and signs stay as they are. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
