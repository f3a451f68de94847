import type { ReminderDelivery } from "../../server/contract/reminders.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** What became of the newest messages. */
export function ReminderDeliveries({ deliveries }: { readonly deliveries: readonly ReminderDelivery[] }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.reminders;
  if (deliveries.length === 0) return <p class="muted">{words.none}</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.deliveries}>
      <table class="table similar__votes">
        <thead><tr><th scope="col">{words.when}</th><th scope="col">{words.what}</th><th scope="col">{words.to}</th><th scope="col">{words.outcome}</th></tr></thead>
        <tbody>
          {deliveries.map(({ id, at, event, target, status, problem }) => (
            <tr key={id}>
              <td>{format.dateTime(at)}</td>
              <td>{words.events[event]}</td>
              <td class="reminders__target">{target}</td>
              <td>{words.status[status]}{problem !== null && status !== "sent" && ` (${words.problem[problem]})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
