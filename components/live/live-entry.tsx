import { Figure } from '@/components/story/figure'
import { Title } from '@/components/ui/title'
import type { LiveEntry as Entry } from '@/lib/content/live'
import { liveCopy as words } from '@/lib/copy/live'
import { liveEntry } from '@/lib/routes/live'
import { formatClock, formatDay, dayOf, isoWithOffset } from '@/lib/time'

interface LiveEntryProps {
  entry: Entry
  /** Its text as HTML, which lib/markdown/parse.ts has sanitised. */
  html: string
}

/** Its time is an attribute too: the browser puts a new one in its place by it (live-updates.ts). */
export function LiveEntry({ entry, html }: LiveEntryProps) {
  const { id, at, title, picture, pinned, keyEvent, editedAt } = entry
  return (
    <article
      id={liveEntry(id)}
      className={keyEvent ? 'live-entry key-event' : 'live-entry'}
      data-at={at}
      data-pinned={pinned ? '' : undefined}
    >
      <p className="meta">
        <time dateTime={isoWithOffset(at)}>
          <b>{formatClock(at)}</b> {formatDay(dayOf(at))}
        </time>
        {pinned && <em>{words.pinned}</em>}
        {editedAt && <em>{words.edited}</em>}
      </p>
      {title && (
        <h3 dir="auto">
          <Title text={title} />
        </h3>
      )}
      {html && <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />}
      {picture && <Figure picture={picture} alt={picture.alt} caption={picture.caption} />}
    </article>
  )
}
