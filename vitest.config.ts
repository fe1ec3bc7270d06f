import { defineConfig } from "vitest/config";

const inCi = process.env.CI === "true";

export default defineConfig({
  define: { IMPACT_VERSION: JSON.stringify("0.0.0-test") },
  test: {
    include: ["test/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: inCi ? ["default", "json"] : ["default"],
    outputFile: { json: "out/test-results.json" },
  },
});
