import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Faults axe finds on the page as it stands, each with the first place; and whether anything is wider than the screen. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), ...(wider > 0 ? [`${String(wider)} px wider than the screen`] : [])];
}
