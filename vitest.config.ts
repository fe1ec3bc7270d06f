import { defineConfig } from "vitest/config";

const inCi = process.env.CI === "true";

export default defineConfig({
  define: { IMPACT_VERSION: JSON.stringify("0.0.0-test") },
  test: {
    include: ["test/**/*.test.ts"],
    // Processes and not threads: to start a program costs time in proportion to the memory of what starts it, and many
    // tests start git. Together in one process, the workers would wait for each other's memory as well.
    pool: "forks",
    isolate: false,
    // On a machine with two processors vitest would use one, and half of the tests wait for programs that they started.
    ...(inCi && { maxWorkers: 2 }),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: inCi ? ["default", "json"] : ["default"],
    outputFile: { json: "out/test-results.json" },
  },
});
