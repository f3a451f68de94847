import { Component, type ComponentChildren } from "preact";
import type { WidgetLanguage } from "./catalogue.ts";
import { Failure } from "./failure.tsx";

interface Props<Part> {
  readonly language: WidgetLanguage;
  /** Stable function that imports the part. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ComponentChildren;
}

interface State<Part> {
  /** How often in a row it did not come. */
  readonly failures?: number;
  readonly isLoading?: boolean;
  /** Draws the part inside its own words. */
  readonly draw?: (children: Props<Part>["children"]) => ComponentChildren;
}

/** A part of the page whose code and words come when it is first looked at. */
export class LazyPart<Part> extends Component<Props<Part>, State<Part>> {
  override componentDidMount(): void {
    void this.fetchPart();
  }

  override componentDidUpdate(before: Props<Part>): void {
    if (before.language !== this.props.language) void this.fetchPart();
  }

  private readonly fetchPart = async (): Promise<void> => {
    const { language: first, load } = this.props;
    this.setState({ isLoading: true });
    try {
      const [part, { PartFrame, loadPartsLanguage }] = await Promise.all([load(), import("./parts-catalogue.tsx")]);
      const language = await loadPartsLanguage(first.locale);
      // The reader may have switched once more meanwhile.
      if (first !== this.props.language) return;
      this.setState({ failures: 0, isLoading: false, draw: (children) => <PartFrame first={first} language={language}>{children(part)}</PartFrame> });
    } catch {
      this.setState(({ failures = 0 }) => ({ failures: failures + 1, isLoading: false }));
    }
  };

  override render({ language: { words }, children }: Props<Part>, { failures = 0, isLoading = false, draw }: State<Part>) {
    // After an upgrade of the server the file may be gone for good; a reload brings the new page.
    if (failures > 1 && !isLoading) return <Failure words={words} text={words.partGone} action={words.reloadPage} onRetry={() => { location.reload(); }} />;
    if (failures === 1 && !isLoading) return <Failure words={words} text={words.genericError} onRetry={() => void this.fetchPart()} />;
    return draw === undefined ? <p class="muted">{words.loading}</p> : <>{draw(children)}</>;
  }
}
