import { now } from '@/lib/clock'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { formatDate, formatTime, isoWithOffset, OLD_AFTER_MS } from '@/lib/time'

export function Notes({ story }: { story: Story }) {
  return (
    <>
      {isOld(story.publishedAt) && (
        <p className="note">{copy.story.old(formatDate(story.publishedAt))}</p>
      )}
      {story.correction && (
        <aside className="note correction" aria-label={copy.story.corrected}>
          <p>
            <strong>{copy.story.corrected}</strong> <bdi>{story.correction}</bdi>
          </p>
          {story.correctedAt && (
            <p className="note-time">
              {copy.story.correctedAt}{' '}
              <time dateTime={isoWithOffset(story.correctedAt)}>
                {formatTime(story.correctedAt)}
              </time>
            </p>
          )}
        </aside>
      )}
    </>
  )
}

/** Evaluated when the page is rendered; server/documents renders it again when the story becomes old. */
function isOld(publishedAt: string): boolean {
  return now().getTime() - Date.parse(publishedAt) >= OLD_AFTER_MS
}
