import { defineConfig } from "vitest/config";

// Four suites; `npm test` runs them one after the other and counts what each says. Journeys share two processors with the
// server and the browser they drive, so they run one file at a time.
// Files of a suite share the modules they import (each begins by importing half the server); none may leave anything behind.
const shared = { environment: "node" as const, pool: "forks" as const, isolate: false, restoreMocks: true };
const journeyTime = { testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["**/node_modules/**", "test/parity/**", "test/journeys/**"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: "parity",
          include: ["test/parity/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          ...journeyTime,
          name: "http",
          include: ["test/journeys/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/journeys/browser/**"],
          globalSetup: ["test/support/postgres-for-all.ts"],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...shared,
          ...journeyTime,
          testTimeout: 120_000,
          name: "browser",
          include: ["test/journeys/browser/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
