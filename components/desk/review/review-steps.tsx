import { reviewCopy } from '@/lib/copy/review'
import type { Review } from '@/lib/newsroom/review/read-review'
import { formatTime } from '@/lib/time'

const words = reviewCopy

/** Who signed what, whose turn it is, and what became of the text before. */
export function ReviewSteps({ review }: { review: Review }) {
  const { steps, next, request, returned, story } = review
  if (steps.length === 0) return <p className="desk-hint">{words.unguarded}</p>
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps.heading}</h2>
      <ol className="review-steps">
        {steps.map(({ kind, signature }) => (
          <li key={kind} aria-current={kind === next ? 'step' : undefined}>
            <strong>{words.kinds[kind]}</strong>{' '}
            <span dir="auto">
              {signature
                ? words.steps.signed(signature.name, formatTime(signature.at))
                : kind === next
                  ? words.steps.next
                  : words.steps.waiting}
            </span>
            {signature?.note && <p dir="auto">{signature.note}</p>}
          </li>
        ))}
      </ol>
      {next === null && <p className="desk-done">{words.steps.all}</p>}
      {story.isStale && <p className="desk-context">{words.stale}</p>}
      {request && (
        <p className="desk-hint">
          {words.request.asked(request.name ?? words.gone, formatTime(request.at))}
          {!request.isOfThisText && `。${words.request.changed}`}
        </p>
      )}
      {returned && (
        <p className="desk-context" dir="auto">
          {words.returned(
            returned.name,
            formatTime(returned.at),
            returned.to ? words.kinds[returned.to] : words.author,
          )}
          {returned.reason}
        </p>
      )}
    </section>
  )
}
