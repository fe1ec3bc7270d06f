import type { Theory } from "../support/coalition.ts";

/** A small theory in which every kind of box and line occurs. */
export const everyKind: Theory = {
  name: { nl: "Dak & Draad", en: "Roof & Thread", fr: "Toit & Fil" },
  nodes: [
    { id: "team", kind: "input", title: { nl: "Een team", en: "A team", fr: "Une équipe" } },
    { id: "case-table", kind: "activity", title: { nl: "Casustafel", en: "Case table", fr: "Table de cas" } },
    { id: "bus", kind: "activity", title: "Straathoekbus", state: "planned", draft: true },
    { id: "homes-allocated", kind: "output", title: { nl: "Woningen toegewezen", en: "Homes allocated" } },
    { id: "trust", kind: "outcome", horizon: "short", title: { nl: "Vertrouwen", en: "Trust" } },
    {
      id: "contact",
      kind: "outcome",
      horizon: "short",
      title: { nl: "Blijvend contact", en: "Staying in touch" },
    },
    {
      id: "stable-housing",
      kind: "outcome",
      horizon: "medium",
      title: { nl: "Stabiel wonen", en: "Living stably" },
    },
    {
      id: "higher-rents",
      kind: "outcome",
      horizon: "medium",
      unintended: "unwanted",
      title: { nl: "Huurprijzen stijgen", en: "Rents rise" },
    },
    {
      id: "network",
      kind: "outcome",
      horizon: "long",
      title: { nl: "Een eigen netwerk", en: "A network of one's own" },
    },
    {
      id: "fewer-homeless",
      kind: "impact",
      title: { nl: "Minder jongeren zijn dakloos", en: "Fewer young people are homeless" },
    },
    { id: "rent-law", kind: "factor", title: { nl: "De huurwet verandert", en: "The rent law changes" } },
  ],
  links: [
    { from: "team", to: "case-table", strength: "strong" },
    { from: "case-table", to: "homes-allocated", strength: "supported" },
    { from: "bus", to: "trust", strength: "assumed" },
    { from: "homes-allocated", to: "stable-housing", strength: "plausible" },
    { from: "trust", to: "contact", strength: "supported" },
    { from: "contact", to: "network" },
    { from: "homes-allocated", to: "higher-rents", strength: "plausible" },
    { from: "higher-rents", to: "stable-housing", strength: "assumed", effect: "weakens" },
    { from: "stable-housing", to: "fewer-homeless", strength: "plausible" },
    { from: "network", to: "fewer-homeless", strength: "plausible" },
    { from: "rent-law", to: "stable-housing", strength: "plausible", effect: "weakens" },
    { from: "stable-housing", to: "team", strength: "plausible", kind: "feedback" },
  ],
};

/** Lines that run back from the impact and from late outcomes, to several activities at once. */
export const loops: Theory = {
  nodes: [
    { id: "visits", kind: "activity", title: "Visits" },
    { id: "meals", kind: "activity", title: "Meals" },
    { id: "visited", kind: "output", title: "Visited" },
    { id: "served", kind: "output", title: "Served" },
    { id: "contact", kind: "outcome", horizon: "short", title: "Contact" },
    { id: "friends", kind: "outcome", horizon: "medium", title: "Friends" },
    { id: "less-lonely", kind: "impact", title: "Less lonely" },
  ],
  links: [
    { from: "visits", to: "visited" },
    { from: "meals", to: "served" },
    { from: "visited", to: "contact" },
    { from: "served", to: "contact" },
    { from: "contact", to: "friends" },
    { from: "friends", to: "less-lonely" },
    { from: "less-lonely", to: "visits", kind: "feedback" },
    { from: "less-lonely", to: "meals", kind: "feedback" },
    { from: "friends", to: "meals", kind: "feedback", effect: "weakens" },
    { from: "friends", to: "visited", strength: "strong" },
  ],
};

const HOSTILE = [
  `She said "no" and 'yes' [twice] {three} (four) <five>`,
  "#1 issue; 50% done %% not a comment %%{init: {'theme':'dark'}}%%",
  "<script>alert(1)</script> <b>bold</b> <img src=x onerror=alert(1)>",
  "&amp; &lt;b&gt; &#35; #35; #quot; ﬂ°°35¶ß ﬂ°amp¶ß",
  "end",
  "click n_a href javascript:alert(1)",
  '`code` and "`markdown` **bold** _it_"',
  "1. First things first",
  "- a dash, not a list",
  "$$x^2$$ costs $5 and fa:fa-home fas:fa-ban",
  "back\\nslash \\\\ \\u0041 C:\\new",
  "style: #fff; classDef x:#abc; linkStyle 0 stroke:#f00;",
  "line one\nline two\r\nline three\ttab",
  "العدالة للجميع و‮evil‬ text",
  "👩‍👩‍👧‍👦 family 🏳️‍🌈 e\u0301 日本語のとても長いタイトルはここで折り返します",
  "subgraph x --> y === z -.- w ~~~ v",
  "| pipe | and @{ shape: cat } :::class",
  `Two hundred characters: ${"a theory of change says what we think will happen ".repeat(4)}`.slice(0, 200),
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "\u0000\u0007\ud800 broken \udc00 characters \ufeff",
  "accTitle: x accDescr { y }",
  "---",
  "https://example.org/?a=1&b=2#top",
];

/** Titles that try to be something else than text. */
export const hostileTitles: readonly string[] = HOSTILE;

/** A theory with those titles, one node each, all connected. */
export const hostile: Theory = {
  name: `The "name"; #1 <b>& co</b> %%{init}%% {x}`,
  nodes: HOSTILE.map((title, index) => ({
    id: index === 4 ? "end" : `node-${index}`,
    kind: (["input", "activity", "output", "outcome", "impact", "factor"] as const)[index % 6] ?? "input",
    title,
  })),
  links: HOSTILE.slice(1).map((_, index) => ({
    from: index === 4 ? "end" : `node-${index}`,
    to: index + 1 === 4 ? "end" : `node-${index + 1}`,
  })),
};
