import type { Repository } from "./repository.ts";

/** True where a file, a part of one or a row could not be read: what is not found there may still be so. */
export function isPartlyRead({
  incomplete,
  unreadPaths = [],
}: Pick<Repository, "incomplete" | "unreadPaths">): boolean {
  return incomplete.size > 0 || unreadPaths.length > 0;
}
