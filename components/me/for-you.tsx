import { Sentence } from '@/components/ui/sentence'
import { Empty } from '@/components/me/empty'
import { StoryRow } from '@/components/me/story-row'
import { meCopy } from '@/lib/copy/me'
import type { Recommendation } from '@/lib/reader/recommendations'
import { routes } from '@/lib/routes'

/** Null: the reader turned recommendations off. */
export function ForYou({ suggestions }: { suggestions: Recommendation[] | null }) {
  const words = meCopy.forYou
  if (suggestions === null) return null
  return (
    <section className="me-section" aria-labelledby="for-you">
      <h2 id="for-you">{words.heading}</h2>
      {suggestions.length === 0 && <Empty text={words.empty} ways={['columns', 'home']} />}
      <ul className="me-list me-stories">
        {suggestions.map(({ story, reason }) => (
          <StoryRow
            key={story.id}
            story={story}
            heading="h3"
            meta={
              <p className="meta">
                <Sentence words={words.reasons[reason.kind]} names={[reason.name]} />
              </p>
            }
          />
        ))}
      </ul>
      <p className="me-actions">
        <a href={`${routes.settings}#suggestions-heading`}>{words.turnOff}</a>
      </p>
    </section>
  )
}
