import { pluralIn } from "../history-counts.ts";
import type { TimelineWords } from "./shape.ts";

const count = pluralIn("nl");

export const nl: TimelineWords = {
  title: (name) =>
    name === "" ? "Hoe de veranderingstheorie groeide" : `Hoe de veranderingstheorie groeide: ${name}`,
  titleOf: (name) => `Hoe het liep: ${name}`,
  description: (first, last) => `Van ${first} tot ${last}. De tabel zegt hetzelfde in woorden.`,
  dated: {
    decision: (title) => `Beslissing: ${title}`,
    lesson: (title) => `Les: ${title}`,
    obstacle: (title) => `Hindernis: ${title}`,
    event: (title) => `Gebeurtenis: ${title}`,
    question: (title) => `Vraag: ${title}`,
    session: (title) => `Sessie: ${title}`,
    "coalition-begins": (title) => `Begin: ${title}`,
    "trajectory-begins": (title) => `Begin van het traject: ${title}`,
    "trajectory-ends": (title) => `Einde van het traject: ${title}`,
    "policy-begins": (title) => `Beleid gaat in: ${title}`,
    "policy-ends": (title) => `Beleid loopt af: ${title}`,
  },
  added: (things) => `Nieuw: ${things}`,
  changed: (things) => `Gewijzigd: ${things}`,
  removed: (things) => `Weg: ${things}`,
  nodes: (number) => count(number, "onderdeel van de theorie", "onderdelen van de theorie"),
  links: (number) => count(number, "verband", "verbanden"),
  assumptions: (number) => count(number, "aanname", "aannames"),
  others: (number) => count(number, "ander ding", "andere dingen"),
  figures: "Er kwamen cijfers bij of er zijn cijfers herzien",
  unread: "Een bestand kon niet gelezen worden",
  more: (number) => `en nog ${number}`,
  when: "Wanneer",
  what: "Wat er gebeurde",
  why: "Waarom, en wie",
  inWords: "In woorden",
  nothing:
    "Er valt nog niets te vertellen: geen enkele commit heeft een veranderingstheorie, en niets in de bestanden heeft een dag.",
};
