import { meantPeriod } from "../model/likely-period.ts";
import { readPeriod } from "../model/period.ts";
import type { Role } from "./words.ts";

/** The canonical text of a period that can mean nothing else; undefined where somebody has to be asked. */
export function readPeriodText(text: string): string | undefined {
  const bare = text.trim();
  const exact = readPeriod(bare);
  if (exact) return exact.text;
  const meant = meantPeriod(bare);
  return meant?.sure && meant.madeDay === undefined ? meant.period.text : undefined;
}

/** What a text that is no sure period probably means, as a suggestion. */
export function likelyPeriodText(text: string): string | undefined {
  return meantPeriod(text.trim())?.period.text;
}

/** A part of a year as somebody writes it beside the year: `K1`, `1e kwartaal`, `maart`, `3`. */
export function periodOfParts(
  year: string,
  part: { readonly role: Role; readonly text: string },
): string | undefined {
  if (!/^\d{4}$/.test(year)) return undefined;
  const digit = /\d{1,2}/.exec(part.text)?.[0];
  if (part.role === "quarter") return canonical(`${year}-Q${digit ?? ""}`);
  if (part.role === "half") return canonical(`${year}-H${digit ?? ""}`);
  if (part.role !== "month") return undefined;
  if (digit !== undefined) return canonical(`${year}-${digit.padStart(2, "0")}`);
  return readPeriodText(`${part.text} ${year}`);
}

function canonical(text: string): string | undefined {
  return readPeriod(text)?.text;
}
