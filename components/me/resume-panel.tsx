import { Panel } from '@/components/me/panel'
import { Card } from '@/components/ui/card'
import { isUnfinished } from '@/components/video/start-position'
import { meCopy } from '@/lib/copy/me'
import type { HistoryEntry } from '@/lib/reader/history'
import { routes } from '@/lib/routes'
import { formatDuration } from '@/lib/time'

const MAX_SHOWN = 4

/** 继续看. Nothing where no clip is unfinished. */
export function ResumePanel({ begun }: { begun: HistoryEntry[] }) {
  const { overview, sections, history } = meCopy
  const unfinished = begun
    .filter(({ story: { duration }, seconds }) => isUnfinished(seconds, duration ?? 0))
    .slice(0, MAX_SHOWN)
  if (unfinished.length === 0) return null
  return (
    <Panel
      id="resume"
      heading={overview.resume}
      all={{ name: sections.history, path: routes.history }}
    >
      <div className="strip-grid">
        {unfinished.map(({ story, seconds }) => (
          <Card
            key={story.id}
            story={story}
            watched={seconds}
            size="card"
            sizes="(min-width: 62.5em) 15em, 45vw"
            meta={<p className="meta">{history.watchedTo(formatDuration(seconds))}</p>}
          />
        ))}
      </div>
    </Panel>
  )
}
