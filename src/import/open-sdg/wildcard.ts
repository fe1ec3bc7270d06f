/**
 * True where a path fits a pattern with `*` (any number of signs, but no slash) and `?` (one sign). Steps
 * back at most to the last star, so that no pattern of a stranger takes long: at most the product of both
 * lengths.
 */
export function fitsPattern(path: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let star = -1;
  let resume = 0;
  while (at < path.length) {
    const sign = pattern[wanted];
    if (sign === "*") {
      star = wanted;
      resume = at;
      wanted += 1;
    } else if (sign === path[at] || (sign === "?" && path[at] !== "/")) {
      at += 1;
      wanted += 1;
    } else if (star !== -1 && path[resume] !== "/") {
      resume += 1;
      at = resume;
      wanted = star + 1;
    } else return false;
  }
  while (pattern[wanted] === "*") wanted += 1;
  return wanted === pattern.length;
}

/** The folder in which a pattern looks, without the part that has a star: `meta/*-*.md` → `meta`. */
export function folderOf(pattern: string): string {
  const folders = pattern.split("/").slice(0, -1);
  const first = folders.findIndex((name) => /[*?]/.test(name));
  return (first === -1 ? folders : folders.slice(0, first)).join("/");
}
