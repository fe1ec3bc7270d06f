import type { Lang } from "../language/locale.ts";
import { usageError } from "./usage-error.ts";

const CHOICES = ["auto", "always", "never"] as const;

export type ColorChoice = (typeof CHOICES)[number];

/** What `--color` may be; throws a `UsageError` for anything else, also where nothing is coloured. */
export function colorChoice(color: string | undefined, lang: Lang): ColorChoice {
  const chosen = CHOICES.find((choice) => choice === (color ?? "auto"));
  if (chosen) return chosen;
  throw usageError(lang, "wrong-choice", { option: "--color", value: color ?? "", allowed: CHOICES });
}
