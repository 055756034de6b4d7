import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // West of UTC, where a date taken for midnight UTC shows as the day before.
    env: { TZ: "America/Mexico_City" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more browsers at once than this only slow each other down.
    maxWorkers: 2,
  },
});
