import { now } from '@/lib/clock'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { formatDate, formatTime, isoWithOffset, OLD_AFTER_MS } from '@/lib/time'

/** What a reader should know before reading: the story is old, the story was corrected. */
export function Notes({ story }: { story: Story }) {
  return (
    <>
      {isOld(story.publishedAt) && (
        <p className="note">{copy.story.old(formatDate(story.publishedAt))}</p>
      )}
      {story.correction && (
        <aside className="note correction" aria-label={copy.story.corrected}>
          <p>
            <strong>{copy.story.corrected}</strong> {story.correction}
          </p>
          <p className="note-time">
            {copy.story.updated}{' '}
            <time dateTime={isoWithOffset(story.updatedAt)}>{formatTime(story.updatedAt)}</time>
          </p>
        </aside>
      )}
    </>
  )
}

/** True at the time of drawing; server/documents draws the page anew when a story comes of age. */
function isOld(publishedAt: string): boolean {
  return now().getTime() - Date.parse(publishedAt) >= OLD_AFTER_MS
}
