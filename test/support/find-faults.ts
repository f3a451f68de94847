import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds on the page as it stands, or in one part of it: "rule: the first place", nothing when all is well. */
export async function findViolations(page: Page, { within, without = [], rules, notRules = [] }: {
  readonly within?: string;
  readonly without?: readonly string[];
  /** Only these rules; left out, all. */
  readonly rules?: readonly string[];
  readonly notRules?: readonly string[];
} = {}): Promise<string[]> {
  // Describing all that is in order would take a fifth of the time.
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ["violations"],
    ...(rules === undefined ? {} : { runOnly: { type: "rule", values: [...rules] } }),
    ...(notRules.length === 0 ? {} : { rules: Object.fromEntries(notRules.map((rule) => [rule, { enabled: false }])) }),
  });
  if (within !== undefined) axe.include(within);
  for (const part of without) axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** The same, and whether anything is wider than the screen. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...(await findViolations(page)), ...(wider > 0 ? [`${String(wider)} px wider than the screen`] : [])];
}
