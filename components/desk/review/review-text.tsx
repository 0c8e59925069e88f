import { reviewCopy } from '@/lib/copy/review'
import { markPassages } from '@/components/desk/review/mark-passages'
import type { PendingText } from '@/lib/newsroom/review/pending-text'
import type { ReviewNote } from '@/lib/newsroom/review/notes'

const words = reviewCopy.text

/** The text that is signed, as its author wrote it, with the passages of open notes marked. */
export function ReviewText({ story, notes }: { story: PendingText; notes: ReviewNote[] }) {
  const facts = [
    [words.summary, story.summary],
    [words.source, story.source],
    [words.byline, story.byline],
    [words.keywords, story.keywords.join('、')],
    [words.correction, story.correction],
  ].filter(([, text]) => text)
  const passages = notes.flatMap(({ id, start, quote, done }) =>
    start === null || done ? [] : { id, start, end: start + quote.length },
  )
  return (
    <section aria-labelledby="text">
      <h2 id="text">{words.heading}</h2>
      {story.isLive && story.status === 'published' && <p className="desk-hint">{words.live}</p>}
      <article className="review-text">
        <h3 dir="auto">{story.title || reviewCopy.untitled}</h3>
        <dl>
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
        <div className="review-body" dir="auto">
          {markPassages(story.body, passages).map(({ at, text, note }) =>
            note === null ? (
              text
            ) : (
              <mark key={at}>
                <a href={`#note-${note}`}>{text}</a>
              </mark>
            ),
          )}
        </div>
      </article>
    </section>
  )
}
