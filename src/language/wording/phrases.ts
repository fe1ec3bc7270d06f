/** A phrase that was found: which words of the sentence, and the phrase as it may be shown. */
export interface Match {
  /** Of the first word, and of the word behind the last. */
  readonly from: number;
  readonly to: number;
  /** The words of the phrase itself; `…` stands for words of the text between them, which are not repeated. */
  readonly shown: string;
}

type Step = { readonly words: ReadonlySet<string> } | { readonly gap: number };

/** A phrase with the words it can begin with, ready to be looked for. */
interface Phrase {
  readonly steps: readonly Step[];
}

/** Phrases by their first words. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Makes phrases of their notation: words with a blank between them, `a|b` for either, `~3` for up to three words
 * of any kind. A phrase begins and ends with a word.
 */
export function phrases(notations: readonly string[]): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const notation of notations) {
    const steps = notation.split(" ").map(stepOf);
    const [first] = steps;
    if (first === undefined || !("words" in first)) throw new Error(`no phrase: ${notation}`);
    for (const word of first.words) found.set(word, [...(found.get(word) ?? []), { steps }]);
  }
  return found;
}

function stepOf(text: string): Step {
  return text.startsWith("~") ? { gap: Number(text.slice(1)) } : { words: new Set(text.split("|")) };
}

/** The phrases that begin at a word. */
export function matchesAt(words: readonly string[], at: number, known: Phrases): readonly Match[] {
  return (known.get(words[at] ?? "") ?? []).flatMap(({ steps }) => {
    const shown: string[] = [];
    const to = follow(words, { at, steps, step: 0 }, shown);
    return to === undefined ? [] : [{ from: at, to, shown: shown.join(" ") }];
  });
}

/** Everywhere in a sentence, in order. */
export function* matchesIn(words: readonly string[], known: Phrases): Generator<Match> {
  for (let at = 0; at < words.length; at += 1) yield* matchesAt(words, at, known);
}

interface Way {
  readonly at: number;
  readonly steps: readonly Step[];
  readonly step: number;
}

/** The end of the phrase where it goes on here; gaps are short, so that the ways are few. */
function follow(words: readonly string[], { at, steps, step }: Way, shown: string[]): number | undefined {
  const next = steps[step];
  if (next === undefined) return at;
  if ("words" in next) {
    const word = words[at];
    if (word === undefined || !next.words.has(word)) return undefined;
    shown.push(word);
    const to = follow(words, { at: at + 1, steps, step: step + 1 }, shown);
    if (to === undefined) shown.pop();
    return to;
  }
  for (let skipped = 0; skipped <= next.gap; skipped += 1) {
    if (skipped > 0 && (words[at + skipped - 1] ?? "\u2026") === "\u2026") return undefined;
    if (skipped > 0) shown.push("\u2026");
    const to = follow(words, { at: at + skipped, steps, step: step + 1 }, shown);
    if (to !== undefined) return to;
    if (skipped > 0) shown.pop();
  }
  return undefined;
}
