import { When } from '@/components/ui/when'
import { reviewCopy } from '@/lib/copy/review'
import type { OpenEmergency, WaitingStory } from '@/lib/newsroom/review/waiting'
import { actionPage, actions } from '@/lib/routes'

const words = reviewCopy

/** Publications in an emergency that nobody has reviewed; nothing where there are none. */
export function OpenEmergencies({ emergencies }: { emergencies: OpenEmergency[] }) {
  if (emergencies.length === 0) return null
  return (
    <section aria-labelledby="emergencies">
      <h2 id="emergencies">{words.emergency.heading}</h2>
      <ul>
        {emergencies.map(({ id, title, name, reason, at }) => (
          <li key={id} className="desk-item">
            <a className="desk-link" href={actionPage(actions.deskReview, { id })} dir="auto">
              {title || words.untitled}
            </a>
            <span className="meta" dir="auto">
              {name} <When iso={at} /> · {reason} · {words.emergency.open}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Stories that this reader may sign next. */
export function WaitingStories({ stories }: { stories: WaitingStory[] }) {
  return (
    <section aria-labelledby="to-review">
      <h2 id="to-review">{words.waiting.heading}</h2>
      {stories.length === 0 && <p className="desk-hint">{words.waiting.none}</p>}
      <ul>
        {stories.map(({ id, title, next, at }) => (
          <li key={id} className="desk-item">
            <a className="desk-link" href={actionPage(actions.deskReview, { id })}>
              {words.kinds[next]} <bdi>{title || words.untitled}</bdi>
            </a>
            <span className="meta">
              <When iso={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
