import { Component, type ComponentChildren } from "preact";
import type { WidgetLanguage } from "./catalogue.ts";
import { Failure } from "./failure.tsx";

interface Props<Part> {
  readonly language: WidgetLanguage;
  /** Stable function that imports the part. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ComponentChildren;
  /** Nobody waits for it: nothing is said while it loads, and what did not come is asked for again by itself. */
  readonly isQuiet?: boolean;
}

interface State<Part> {
  readonly isFailed?: boolean;
  /** Draws the part inside its own words. */
  readonly draw?: (children: Props<Part>["children"]) => ComponentChildren;
}

const QUIET_RETRY_MS = 4000;

/** A part of the page whose code and words come when it is first looked at. */
export class LazyPart<Part> extends Component<Props<Part>, State<Part>> {
  /** How often it did not come. */
  private failures = 0;

  override componentDidMount(): void {
    void this.fetchPart();
  }

  override componentDidUpdate(before: Props<Part>): void {
    if (before.language !== this.props.language) void this.fetchPart();
  }

  private readonly fetchPart = async (): Promise<void> => {
    const { language: first, load } = this.props;
    this.setState({ isFailed: false });
    try {
      const [part, { PartFrame, loadPartsLanguage }] = await Promise.all([load(), import("./parts-catalogue.tsx")]);
      const language = await loadPartsLanguage(first.locale);
      // The reader may have switched once more meanwhile.
      if (first !== this.props.language) return;
      this.setState({ draw: (children) => <PartFrame first={first} language={language}>{children(part)}</PartFrame> });
    } catch {
      this.failures += 1;
      if (this.props.isQuiet === true) setTimeout(() => void this.fetchPart(), QUIET_RETRY_MS);
      else this.setState({ isFailed: true });
    }
  };

  override render({ language: { words }, children, isQuiet }: Props<Part>, { isFailed, draw }: State<Part>) {
    // After an upgrade of the server the file may be gone for good; a reload brings the new page.
    const retry = (): void => void (this.failures > 1 ? location.reload() : this.fetchPart());
    if (isFailed === true) return <Failure words={words} text={words.genericError} onRetry={retry} />;
    if (draw !== undefined) return <>{draw(children)}</>;
    return isQuiet === true ? null : <p class="muted">{words.loading}</p>;
  }
}
