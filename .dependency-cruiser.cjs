// The rooms of ARCHITECTURE.md, from left to right: each may import only rooms before it.
const ROOMS = [
  "findings",
  "language",
  "files",
  "read",
  "personal",
  "model",
  "layout",
  "repair",
  "scaffold",
  "import",
  "measure",
  "disclosure",
  "export",
  "rules",
  "map",
  "compare",
  "report",
  "render",
  "cli",
];
// Neighbours that do not know each other although they stand side by side.
const STRANGERS = [
  ["files", ["language", "findings"]],
  ["personal", ["language"]],
  ["layout", ["language", "personal"]],
  ["repair", ["language", "personal"]],
  ["scaffold", ["read", "layout"]],
  ["export", ["scaffold", "import"]],
  ["rules", ["disclosure", "import", "export"]],
  ["map", ["rules", "measure", "import", "export"]],
  ["compare", ["rules", "map", "scaffold", "import", "export"]],
  ["report", ["rules", "scaffold", "import", "export"]],
  [
    "render",
    [
      "model",
      "read",
      "files",
      "measure",
      "map",
      "compare",
      "report",
      "rules",
      "scaffold",
      "import",
      "export",
    ],
  ],
];

const later = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-knows-only-rooms-before-it`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...ROOMS.slice(index + 1), "main\\.ts"].join("|")})` },
}));

const strangers = STRANGERS.map(([room, others]) => ({
  name: `${room}-does-not-know-${others.join("-").replace(/[^a-z-]/g, "")}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: others.map((other) => `^src/${other}`), dependencyTypesNot: ["type-only"] },
}));

module.exports = {
  forbidden: [
    ...later,
    ...strangers,
    { name: "no-circles", severity: "error", from: { path: "^src" }, to: { circular: true } },
    {
      name: "only-files-touches-the-machine",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(files/|cli/assets\\.ts|main\\.ts)" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(buffer|crypto|path|zlib)$" },
    },
    {
      name: "only-web-knows-the-network",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/files/web(-address)?\\.ts$" },
      to: { dependencyTypes: ["core"], path: "^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(/|$)" },
    },
    {
      name: "the-web-is-asked-only-online",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(files/web|cli/online)\\.ts$" },
      to: { path: "^src/files/web\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "schemas-are-for-the-model",
      severity: "error",
      from: { path: "^src/(language|findings|files|read|personal|render)/" },
      to: { path: "^src/generated/" },
    },
    {
      name: "nothing-in-the-house-imports-tests-or-scripts",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|bench|bin)/" },
    },
    {
      name: "everything-is-found",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
