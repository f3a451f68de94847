// A vitest reporter that counts: writes { passed, failed, skipped: [{ title, file, reason }] } to HIROBA_COUNT_FILE.
import { writeFileSync } from "node:fs";

/** Vitest loads a reporter file by its default export. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const before = counts.failed;
      const tests = [...module.children.allTests()];
      // A file whose tests are made from what is not at hand has none; that is a skip too.
      if (tests.length === 0 && module.state() !== "failed") counts.skipped.push({ title: "the whole file", file: module.relativeModuleId, reason: "it made no tests" });
      for (const test of tests) {
        const { state, note } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") counts.failed += 1;
        else counts.skipped.push({ title: test.fullName, file: module.relativeModuleId, reason: note ?? "no reason was given" });
      }
      // A file that did not load, or whose set-up failed, has no failed test to count.
      if (module.state() === "failed" && counts.failed === before) counts.failed += 1;
    }
    writeFileSync(process.env.HIROBA_COUNT_FILE, JSON.stringify(counts));
  }
}
