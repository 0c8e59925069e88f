import type { ReactNode } from 'react'
import type { KeyEvent } from '@/lib/content/live'
import { liveCopy as words } from '@/lib/copy/live'
import { live as liveRoutes, liveEntry } from '@/lib/routes/live'
import { formatClock, formatMinute, isoWithOffset } from '@/lib/time'

interface LiveBlogProps {
  story: number
  times: { startedAt: string; endedAt: string | null }
  keyEvents: KeyEvent[]
  /** The ids of the entries: key events that are none of them lead to an older page. */
  shown: ReadonlySet<number>
  /** The number of the last change that is shown; the browser asks for those after it. */
  change: number
  next: string | null
  /** The entries. */
  children: ReactNode
}

export function LiveBlog(props: LiveBlogProps) {
  const { story, times, keyEvents, shown, change, next, children } = props
  const ended = times.endedAt !== null
  return (
    <section className="live" aria-labelledby="live">
      <h2 id="live" className="section-title">
        {words.heading}
      </h2>
      <p className="meta">
        <strong className={ended ? undefined : 'live-running'}>
          {ended ? words.ended : words.running}
        </strong>{' '}
        {words.times(formatMinute(times.startedAt), times.endedAt && formatMinute(times.endedAt))}
      </p>
      {keyEvents.length > 0 && (
        <nav className="live-events" aria-label={words.keyEvents}>
          <ol>
            {keyEvents.map(({ id, at, title, page }) => (
              <li key={id}>
                <time dateTime={isoWithOffset(at)}>{formatClock(at)}</time>
                <a
                  href={`${shown.has(id) ? '' : liveRoutes.older(story, page)}#${liveEntry(id)}`}
                  dir="auto"
                >
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <live-blog
        data-events={ended ? undefined : liveRoutes.events(story)}
        data-change={String(change)}
        data-fresh={words.fresh}
        data-ended={words.ended}
      >
        <div className="live-fresh" role="status">
          <button type="button" className="button" hidden />
        </div>
        <div data-entries="" role="log" aria-labelledby="live" tabIndex={-1}>
          {children}
        </div>
        <p className="empty">{words.empty}</p>
      </live-blog>
      {next && (
        <nav className="pager" aria-label={words.heading}>
          <a className="button" rel="next" href={liveRoutes.older(story, next)}>
            {words.older}
          </a>
        </nav>
      )}
    </section>
  )
}
