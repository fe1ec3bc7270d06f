import type { Link, Node, Text } from "../../src/generated/schema-types.ts";
import type { Entity, Repository } from "../../src/model/repository.ts";
import { Masker } from "../../src/personal/masker.ts";
import type { Document } from "../../src/read/document.ts";

/** A theory of change as a test writes it. */
export interface Theory {
  readonly name?: Text;
  readonly languages?: readonly [string, ...string[]];
  readonly nodes: readonly Node[];
  readonly links?: readonly Link[];
}

/** A repository that holds only a theory of change, made without reading any file. */
export function coalitionWith(theory: Theory): Repository {
  const document: Document = {
    path: "theory-of-change.yaml",
    data: null,
    locate: () => ({ path: "theory-of-change.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 }),
  };
  const node = new Map<string, Entity<"node">>();
  theory.nodes.forEach((data, index) => {
    node.set(data.id, { kind: "node", id: data.id, data, document, pointer: ["nodes", index] });
  });
  const name = theory.name ?? "Hand in Hand";
  return {
    masker: new Masker(),
    coalition: { format: 1, coalition: { id: "hand-in-hand", name }, languages: ["nl"] },
    settings: {
      languages: theory.languages ?? ["nl", "en", "fr"],
      stage: "start",
      minimumCount: 5,
      severities: new Map(),
      exemptions: [],
    },
    entities: { ...emptyEntities(), node },
    links: (theory.links ?? []).map((data, index) => ({
      id: `${data.from}/${data.to}`,
      data,
      document,
      pointer: ["links", index],
    })),
    measurements: [],
    inputs: [],
    incomplete: new Set(),
    paths: [],
    pages: [],
    findings: [],
  };
}

function emptyEntities(): Repository["entities"] {
  return {
    partner: new Map(),
    node: new Map(),
    assumption: new Map(),
    dimension: new Map(),
    source: new Map(),
    policy: new Map(),
    indicator: new Map(),
    evidence: new Map(),
    claim: new Map(),
    rival: new Map(),
    learning: new Map(),
    condition: new Map(),
    funder: new Map(),
    report: new Map(),
  };
}
