import type { Clock } from "../deps.ts";
import { TokenBudget } from "../report/jobs/token-budget.ts";

const DAY_MS = 86_400_000;

/** Tokens each conversation may use in a UTC day, counted by this server since it started. */
export function createDailyBudgets(cap: number, clock: Clock): (conversationId: string) => TokenBudget {
  let today = -1;
  let budgets = new Map<string, TokenBudget>();
  return (conversationId) => {
    const day = Math.floor(clock() / DAY_MS);
    if (day !== today) {
      today = day;
      budgets = new Map();
    }
    const known = budgets.get(conversationId);
    if (known !== undefined) return known;
    const budget = new TokenBudget(cap, 0);
    budgets.set(conversationId, budget);
    return budget;
  };
}
