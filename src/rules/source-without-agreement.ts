import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** In these, people are kept on record one by one. */
const REGISTERS: ReadonlySet<string> = new Set(["case-register", "shared-register", "register"]);

/** A register whose figures are used without a data agreement. */
export const sourceWithoutAgreement: Rule<"source-without-agreement"> = {
  name: "source-without-agreement",
  *check({ repository }) {
    for (const source of repository.entities.source.values()) {
      const { kind = "", agreement, draft } = source.data;
      if (!REGISTERS.has(kind) || agreement !== undefined || draft === true) continue;
      if (isPartial(source)) continue;
      yield {
        rule: "source-without-agreement",
        args: { id: source.id },
        where: placeOf(source, ["kind"]),
        about: `source:${source.id}`,
      };
    }
  },
};
