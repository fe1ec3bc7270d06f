import { activityIn } from "../language/wording/activity.ts";
import type { Rule } from "./rule.ts";
import { titleFound } from "./written-texts.ts";

/** An outcome whose title says what the coalition does, and not what changes for whom. */
export const activityWording: Rule<"activity-wording"> = {
  name: "activity-wording",
  *check({ repository }) {
    const [first] = repository.settings.languages;
    for (const node of repository.entities.node.values()) {
      const { kind, title, draft } = node.data;
      if (draft === true || (kind !== "outcome" && kind !== "impact")) continue;
      const found = titleFound(node, { key: "title", text: title, first }, activityIn);
      if (found === undefined) continue;
      const { phrase, where } = found;
      yield {
        rule: "activity-wording",
        args: { id: node.id, kind, phrase },
        where,
        about: `node:${node.id}`,
      };
    }
  },
};
