import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { LinkRule, SentencesOf } from "../shape.ts";

/** Where links in the files lead. */
export const links: SentencesOf<LinkRule> = {
  "broken-link": {
    message: ({ target, problem }) =>
      chosen(problem, {
        missing: `The link to ${quote(target)} leads to no file.`,
        case: `The link to ${quote(target)} is written otherwise than the file, in capitals and small letters.`,
        outside: `The link to ${quote(target)} leads out of the repository; whether anything stands there was not checked.`,
      }),
    why: "Who follows it finds nothing; on another computer capitals can make the difference.",
    help: ({ nearest, problem }) => {
      if (problem === "outside")
        return "Link to a file in the repository, or to an address on the web: whoever gets the repository does not have what stands outside it.";
      return nearest === undefined
        ? "Correct the link or take it away; a link is read from the folder of the file that it stands in."
        : `Perhaps ${quote(nearest, 200)} is meant.`;
    },
  },
  "dead-address": {
    message: ({ address, problem }) => {
      const at = quote(address, 200);
      return chosen(problem, {
        "not-found": `There is no page any more at ${at}.`,
        "no-host": `The site of ${at} does not exist.`,
        "no-answer": `Nobody answers at ${at}.`,
        certificate: `Browsers warn of the certificate of ${at}.`,
        redirects: `${at} sends visitors on without end.`,
      });
    },
    why: "Readers cannot look up what you refer to.",
    help: () =>
      "Look whether the page has moved, and correct the address; else name where it can be found, such as a copy in an archive.",
  },
  "unchecked-address": {
    message: ({ address, problem }) =>
      `It was not looked up whether ${quote(address, 200)} answers: ${chosen(problem, {
        private: "it lies in a private network",
        timeout: "there was no answer in time",
        "no-network": "no address on the internet could be reached from here",
        refused: "the site lets no programs in",
        server: "the site itself has trouble",
        "too-many": "there are more addresses than are looked up at once",
        personal: "it holds data about a person, which is never sent",
        unusable: "it is no address that can be looked up",
      })}.`,
    why: "A check that did not run must not look like one that found nothing.",
    help: () => "Open it yourself, or try again later.",
  },
};
