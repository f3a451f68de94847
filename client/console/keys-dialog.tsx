import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Tick } from "./field.tsx";
import { reviewKeys } from "./review-keys.ts";

/** All shortcuts, and the switch that turns them off. */
export function KeysDialog({ isOn, onChange, onClose }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void; readonly onClose: () => void }) {
  const { messages } = useConsole();
  const words = messages.review.keys;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <table class="table">
        <thead class="visually-hidden">
          <tr><th scope="col">{words.key}</th><th scope="col">{words.does}</th></tr>
        </thead>
        <tbody>
          {reviewKeys.map(({ command, keys }) => (
            <tr key={command}>
              <th scope="row">{keys.map((key) => <kbd key={key}>{key.toUpperCase()}</kbd>)}</th>
              <td>{words.commands[command]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">{words.inList}</p>
      <Tick id="shortcuts-on" label={words.enabled} hint={words.enabledHint} checked={isOn} onChange={onChange} />
      <p><button type="button" class="button" onClick={onClose}>{words.close}</button></p>
    </Dialog>
  );
}
