import { When } from '@/components/ui/when'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import type { ListedStory } from '@/lib/newsroom/story-list'
import { actionPage, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

interface StoryLinksProps {
  heading: string
  stories: ListedStory[]
  /** The time of publication; otherwise that of the last change. */
  byTime?: boolean
}

/** A short list of the desk's overview; nothing where there is none. */
export function StoryLinks({ heading, stories, byTime }: StoryLinksProps) {
  if (stories.length === 0) return null
  return (
    <section className="story-links">
      <h2>{heading}</h2>
      <ul>
        {stories.map(({ id, title, publishedAt, updatedAt }) => (
          <li key={id}>
            <a href={actionPage(actions.deskStory, { id })} dir="auto">
              {title || words.untitled}
            </a>
            <span className="meta">
              {byTime && publishedAt ? (
                formatTime(publishedAt).slice(5, 16)
              ) : (
                <When iso={updatedAt} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
