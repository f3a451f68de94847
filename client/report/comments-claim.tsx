import type { Claim, CommentLine, CommentQuote } from "../../server/contract/comments.ts";
import { useReport } from "./report-context.ts";
import { commentsMessages } from "./topics-words.ts";
import { usePrinting } from "./use-printing.ts";

export const claimAnchor = (id: number): string => `claim-${String(id)}`;

interface Props {
  readonly claim: Claim;
  readonly commentOf: ReadonlyMap<number, CommentLine>;
  /** Only one place of the page is the claim's address. */
  readonly isAddress?: boolean;
}

/** One claim: people's own words as a quotation, a model's words marked; the comments behind it open below, the quote in them marked. */
export function ClaimItem({ claim, commentOf, isAddress = false }: Props) {
  const { locale, words, format } = useReport();
  const own = commentsMessages[locale];
  const isPrinting = usePrinting();
  const others = claim.comments - claim.quotes.length;
  return (
    <li class="claim" {...(isAddress && { id: claimAnchor(claim.id), tabIndex: -1 })}>
      {claim.source === "comment" ? (
        <blockquote class="quote claim__text" lang={claim.language} dir="auto">{words.openQuote}{claim.text}{words.closeQuote}</blockquote>
      ) : (
        <p class="claim__text from-model"><span lang={claim.language} dir="auto">{claim.text}</span> <abbr class="model-mark" title={own.modelMarkTitle}>{own.modelMark}</abbr></p>
      )}
      <span class="small muted">{own.claimCounts(claim.comments, format.number(claim.comments), claim.people, format.number(claim.people))}</span>
      <details open={isPrinting && claim.source === "model"}>
        <summary class="small"><span aria-hidden="true">{own.quotes(claim.quotes.length, format.number(claim.quotes.length))}</span><span class="visually-hidden">{own.quotesOf(claim.text)}</span></summary>
        {claim.quotes.map((quote) => <QuotedComment key={quote.number} quote={quote} comment={commentOf.get(quote.number)} language={claim.language} />)}
        {others > 0 && <p class="small muted">{own.alsoSent(others, format.number(others))}</p>}
      </details>
    </li>
  );
}

function QuotedComment({ quote, comment, language }: { readonly quote: CommentQuote; readonly comment: CommentLine | undefined; readonly language: string }) {
  const { locale } = useReport();
  const own = commentsMessages[locale];
  if (comment === undefined) return null;
  const end = quote.start + quote.quote.length;
  return (
    <div class="claim__comment">
      <p lang={language} dir="auto">{comment.text.slice(0, quote.start)}<mark>{comment.text.slice(quote.start, end)}</mark>{comment.text.slice(end)}</p>
      <p class="small muted">{own.commentId(comment.externalId)}</p>
    </div>
  );
}
