import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { gitFolder } from "../support/git.ts";
import { add, both, type Change, swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";
const CLAIM = "claims/more-stable-housing.yaml";
const FUND = "funders/linden-fund.yaml";
const FIGURES = "data/homes.csv";

interface Told {
  readonly lang?: string;
  readonly format?: string;
  readonly before?: Readonly<Record<string, Change>>;
}

/** What is said of a change of the base repository; lines of the terminal are joined. */
async function told(
  changes: Readonly<Record<string, Change>>,
  { lang = "en", format, before = {} }: Told = {},
) {
  const root = gitFolder(withBase(before));
  for (const [path, text] of Object.entries(withBase({ ...before, ...changes }))) {
    const old = readFileSync(join(root, path), { encoding: "utf8", flag: "a+" });
    if (text !== old) writeFileSync(join(root, path), text);
  }
  const { context, out, err } = contextIn(root);
  await run(["diff", "--lang", lang, ...(format ? ["--format", format] : [])], context);
  const all = out() + err();
  return format === "markdown" ? all.replaceAll("\\\n", "\n") : all.replace(/\s+/g, " ");
}

function swapIn(path: string, from: string, to: string): Readonly<Record<string, Change>> {
  return { [path]: swap(from, to) };
}

describe("what a key names is told by its name", () => {
  it("be it a breakdown, a partner, a part of the theory or evidence", async () => {
    const changes = {
      [STABLE]: both(
        swap("breakdowns:\n  - {by: gender, complete: true}\n", ""),
        swap("owner: keyhome\n", "owner: riverside\ndelivered_by: [keyhome, youth-panel]\n"),
        swap("measures: [stable-housing]", "measures: [stable-housing, no-homelessness]"),
      ),
      [CLAIM]: swap("evidence: [coach-interviews, tenant-survey]", "evidence: [tenant-survey]"),
    };
    const before = { [STABLE]: swap("owner: keyhome\n", "owner: keyhome\ndelivered_by: [keyhome]\n") };
    const en = await told(changes, { before });
    for (const sentence of [
      "breakdown “gender” taken out.",
      "delivered by “Youth Panel” added.",
      "owner was “Keyhome Housing”, is now “Riverside Youth Work”.",
      "measure of “No young person is homeless here” added.",
      "evidence “Interviews with nine coaches” taken out.",
    ])
      expect(en).toContain(sentence);
    expect(en).not.toMatch(/keyhome|youth-panel|coach-interviews|no-homelessness/);
  });

  it("with its kind where the format writes the kind; what has no name keeps its identifier", async () => {
    const answer = swap(
      "[indicator:stable-housing-12m]",
      '["indicator:homes-let", "indicator:stable-housing-12m"]',
    );
    expect(await told({ [FUND]: answer })).toContain(
      "answered by indicator “Homes let to young people” added.",
    );
    expect(await told({ [STABLE]: swap("owner: keyhome", "owner: nobody-here") })).toContain(
      "is now `nobody-here`.",
    );
  });

  it("in the reader's language", async () => {
    const before = { "dimensions.yaml": swap("name: gender", "name: {en: gender, nl: geslacht, fr: genre}") };
    const gone = swapIn(STABLE, "breakdowns:\n  - {by: gender, complete: true}\n", "");
    expect(await told(gone, { before, lang: "nl" })).toContain("uitsplitsing “geslacht” weg.");
    expect(await told(gone, { before, lang: "fr" })).toMatch(/ventilation « genre »/);
  });
});

describe("a figure of which the number stayed", () => {
  const final = { before: { [FIGURES]: swap("2025,17,final", "2025,17,provisional") } };

  it.each([
    ["en", "2025: 17; status: provisional → final."],
    ["nl", "2025: 17; status: voorlopig → definitief."],
    ["fr", "2025 : 17 ; statut : provisoire → définitif."],
  ])("is said once, in %s", async (lang, sentence) => {
    expect(
      await told({ [FIGURES]: (text) => text.replace("provisional", "final") }, { ...final, lang }),
    ).toContain(sentence);
  });

  it("stands in a row of its own in the table", async () => {
    const out = await told(
      { [FIGURES]: (text) => text.replace("provisional", "final") },
      { ...final, format: "markdown" },
    );
    expect(out).toContain("| “Homes let to young people”, 2025 (17): status | provisional | final |");
  });
});

describe("a map is told in words", () => {
  const MANY =
    "package:\n  - {factor: {en: the coach, nl: de begeleider}, own: true}\n  - {factor: the rent}\n";

  it("item by item, by what it says", async () => {
    const out = await told({ [CLAIM]: add(MANY) });
    expect(out).toContain("what together made the change “the coach” added: the coalition's own.");
    expect(out).toContain("what together made the change “the rent” added.");
    expect(out).not.toMatch(/[{}]/);
  });

  it("key by key where it changed", async () => {
    const out = await told(
      { [CLAIM]: add(MANY.replace(", own: true", "")) },
      { before: { [CLAIM]: add(MANY) } },
    );
    expect(out).toContain(
      "“the coach”: the coalition's own: yes taken out".replace(": yes taken out", " taken out: yes."),
    );
  });
});

describe("a revised figure that was final", () => {
  const revised = swapIn(FIGURES, "2025,17,final", "2025,15,final");

  it("has its reason beside it", async () => {
    const note = add("notes: [{period: 2025, text: two contracts fell through}]\n");
    const out = await told({ ...revised, [HOMES]: note }, { format: "markdown" });
    expect(out).toMatch(/\| 17 \| 15 \| .* \| “two contracts fell through” \|/);
    expect(await told({ ...revised, [HOMES]: note })).toContain("Reason: “two contracts fell through”");
  });

  it("or it says that there is none, and what to do", async () => {
    const out = await told(revised, { format: "markdown" });
    expect(out).toMatch(/\| 17 \| 15 \| .* \| not given \|/);
    expect(out).toContain("a learning entry in this proposal that names `indicator:homes-let`");
    expect(out).not.toContain("the check stops this");
  });

  it("is not asked for where it was provisional", async () => {
    const before = { [FIGURES]: swap("2025,17,final", "2025,17,provisional") };
    const out = await told(
      { [FIGURES]: () => withBase(revised)[FIGURES] as string },
      { before, format: "markdown" },
    );
    expect(out).not.toMatch(/not given|write down why/);
  });
});

describe("a definition", () => {
  const since = (more: string) =>
    add(`definition_since: [{period: 2026, change: better homes count too${more}}]\n`);
  const better = swap("those who still live there.", "those who live there or in a better home.");
  const broken = "The series breaks here: from 2026 on, counting is done differently.";

  it("that breaks the series says so in plain words, and asks after a target that was left", async () => {
    const out = await told({ [STABLE]: both(better, since(", break_in_series: true")) });
    expect(out).toContain(`${broken} Figures from before and after cannot be compared with each other.`);
    expect(out).toContain("The target was set for what used to be counted. Does it still hold?");
  });

  it("asks nothing where the target was looked at again, or where there is none", async () => {
    const again = swap("value: 0.6}", "value: 0.65, because: better homes count too}");
    const none = swap("targets:\n  - {period: 2026, value: 0.6}\n", "");
    for (const change of [again, none]) {
      const out = await told({ [STABLE]: both(better, since(", break_in_series: true"), change) });
      expect(out).toContain(broken);
      expect(out).not.toContain("Does it still hold?");
    }
  });

  it("that breaks nothing, or no longer does, says that", async () => {
    expect(await told({ [STABLE]: since("") })).toContain("the series goes on");
    const before = { [STABLE]: since(", break_in_series: true") };
    expect(await told({ [STABLE]: since("") }, { before })).toContain(
      "figures from before and after are read as one series again",
    );
  });
});

describe("what somebody has to see besides", () => {
  it("is that nothing protects small groups any more, in the table too", async () => {
    const things = swapIn(STABLE, "counts: people", "counts: things");
    for (const format of [undefined, "markdown"])
      expect(await told(things, format ? { format } : {})).toContain(
        "the protection of small groups no longer holds for these figures",
      );
    expect(await told(things, { lang: "nl" })).toContain("vervalt de bescherming van kleine groepen");
  });

  it("is a check over goalposts that is set aside, by what it finds", async () => {
    const out = await told({
      "impact.yaml": add(`rules:\n  exempt:\n    - {rule: goalpost-moved, at: ${HOMES}, reason: we know}\n`),
    });
    expect(out).toContain("Moved goalposts (1)");
    expect(out).toContain(`exemption from a check “a goalpost that moved without a reason” (${HOMES}) added`);
    expect(out).toContain("also of what changes later");
  });

  it("is which files could not be read, and on which side", async () => {
    const out = await told({ [CLAIM]: add("  x: ["), [FIGURES]: swap("2025,17", "2025,many") });
    expect(out).toContain(`this cannot be read: \`${CLAIM}\` (now) and \`${FIGURES}\` (now).`);
    expect(
      await told({ [CLAIM]: () => withBase({})[CLAIM] as string }, { before: { [CLAIM]: add("  x: [") } }),
    ).toContain(`\`${CLAIM}\` (in HEAD)`);
  });
});

describe("a funder is asked about its own question", () => {
  const asked = async (
    changes: Readonly<Record<string, Change>>,
    before: Readonly<Record<string, Change>> = {},
  ) => {
    const out = await told(changes, { format: "markdown", before });
    return /### Who should look\?\n\n([\s\S]*?)\n\n/.exec(out)?.[1] ?? "";
  };
  const question =
    "- Linden Fund: this is how the answer to your question “at most five core indicators with a baseline and a target” changes.";

  it("with the indicator and what changed of it", async () => {
    const out = await asked(swapIn(STABLE, "value: 0.6}", "value: 0.5}"));
    expect(out).toContain(question);
    expect(out).toContain(
      "“Young people who still live there after twelve…”: target 2026 was 60%, is now 50%. No reason is given.",
    );
  });

  it("with an indicator that is gone, once", async () => {
    const two = swap("[indicator:stable-housing-12m]", "[indicator:stable-housing-12m, indicator:homes-let]");
    const out = await asked({ [FUND]: (text) => text }, { [FUND]: two });
    expect(out).toContain(question);
    expect(out).toContain("answered by indicator “Homes let to young people” taken out.");
  });

  it("with the limit that it set, where that is passed now", async () => {
    const limited = swap(
      "answered_by: [indicator:stable-housing-12m]",
      "answered_by: [indicator:stable-housing-12m]\n    indicators_at_most: 1",
    );
    const more = (text: string) =>
      text.replace("[indicator:stable-housing-12m]", "[indicator:stable-housing-12m, indicator:homes-let]");
    const out = await asked({ [FUND]: both(limited, more) }, { [FUND]: limited });
    expect(out).toContain("Now 2 indicators answer it; you asked for at most 1.");
    expect(
      await asked(swapIn(STABLE, "value: 0.6}", "value: 0.5}"), { [FUND]: both(limited, more) }),
    ).not.toContain("at most 1");
  });

  it("more softly where only what the answer rests on changes", async () => {
    const before = { [FUND]: swap("[indicator:stable-housing-12m]", "[claim:more-stable-housing]") };
    const out = await asked(swapIn(STABLE, "value: 0.6}", "value: 0.5}"), before);
    expect(out).toContain(
      "also rests on what changes here: “Young people who still live there after twelve…”. Would you have a look?",
    );
  });

  it("and so is a partner that delivers no longer, or no longer looks after it", async () => {
    const before = { [STABLE]: add("delivered_by: [riverside, youth-panel]\n") };
    const change = {
      [STABLE]: both(add("delivered_by: [riverside]\n"), swap("owner: keyhome", "owner: riverside")),
    };
    const out = await asked({ [STABLE]: () => withBase(change)[STABLE] as string }, before);
    expect(out).toContain(
      "Youth Panel: this is about what you deliver, do or look after: “Young people who still live there",
    );
    expect(out).toContain("Keyhome Housing: this is about");
  });

  it("not where nothing of its question is touched", async () => {
    expect(await asked(swapIn(HOMES, "value: 20", "value: 15"))).not.toContain("Linden Fund");
  });
});

describe("a translation", () => {
  const en = "The coalition helped more young people to stay in their home.";
  const both = swap(en, `{en: ${en}, fr: Plus de jeunes gardent leur logement.}`);

  it.each([
    ["nl", "(vertaling in het Frans), nieuw: “Plus de jeunes gardent leur logement.”"],
    ["en", "claim in words (translation into French) added: “Plus de jeunes gardent leur logement.”"],
    ["fr", "(traduction en français), en plus : « Plus de jeunes gardent leur logement. »"],
  ])("that comes is no other text (%s)", async (lang, sentence) => {
    const out = (await told({ [CLAIM]: both }, { lang })).replaceAll(/[\u00a0\u202f]/g, " ");
    expect(out).toContain(sentence);
    expect(out).not.toContain("helped more young people to stay in their home.” is now");
  });

  it("that goes is told as that", async () => {
    const out = await told({ [CLAIM]: (text) => text }, { before: { [CLAIM]: both } });
    expect(out).toContain("claim in words (translation into French) taken out: “Plus de jeunes");
  });

  it("beside a text that became another is not told as only that", async () => {
    const changed = swap(en, "{en: Homes last by our work., fr: Plus de jeunes gardent leur logement.}");
    expect(await told({ [CLAIM]: changed })).toContain("is now “Homes last by our work.”");
  });
});
