import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useConsole } from "./console-context.ts";
import { EmptyState, Resource } from "./notice.tsx";
import { QuestionResultsCard } from "./question-results.tsx";
import { QuestionsPanel } from "./questions-panel.tsx";
import { useLoad } from "./use-load.ts";
import { WeightedPanel } from "./weighted-panel.tsx";

/** Who the participants say they are: what is asked, the answers without small numbers, beside the population, and weighted. */
export function WhoTookPartPart({ conversation }: { readonly conversation: OrganiserConversation }) {
  const { messages, api } = useConsole();
  const words = messages.whoTookPart;
  const { id, settings: { language } } = conversation;
  const questions = useLoad(`questions ${id}`, () => api.questions(id));
  const results = useLoad(`who took part ${id}`, () => api.whoTookPart(id));
  const change = (): void => {
    questions.reload();
    results.reload();
  };
  return (
    <>
      <p class="text-column">{words.intro}</p>
      <Resource state={questions.state} onRetry={questions.reload}>
        {(settings) => <QuestionsPanel conversationId={id} language={language} settings={settings} onSaved={change} />}
      </Resource>
      <section class="stack" aria-labelledby="results-title">
        <h2 id="results-title">{words.resultsTitle}</h2>
        <Resource state={results.state} onRetry={results.reload}>
          {(shown) => shown.questions.length === 0 ? <EmptyState title={words.noResults}><p>{words.noResultsText}</p></EmptyState> : (
            <div class="stack stack--loose">
              <p class="text-column">{words.rules(shown.least)}</p>
              {shown.questions.map((question) => (
                <QuestionResultsCard key={question.id} {...{ conversationId: id, language, question }} results={shown} onChanged={results.replace} />
              ))}
              {shown.questions.some(({ state }) => state === "ready") && (
                <>
                  <WeightedPanel results={shown} />
                  <p><a class="button" href={`/api/v1/console/conversations/${id}/who-took-part.csv`} download>{words.download}</a></p>
                </>
              )}
            </div>
          )}
        </Resource>
      </section>
    </>
  );
}
