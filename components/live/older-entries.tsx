import type { ReactNode } from 'react'
import { Title } from '@/components/ui/title'
import type { Story } from '@/lib/content/stories'
import { liveCopy as words } from '@/lib/copy/live'
import { story as storyPath } from '@/lib/routes'
import { live as liveRoutes } from '@/lib/routes/live'

interface OlderEntriesProps {
  story: Story
  next: string | null
  /** The entries. */
  children: ReactNode
}

export function OlderEntries({ story, next, children }: OlderEntriesProps) {
  return (
    <div className="page story-page">
      <div className="story">
        <h1 dir="auto">
          <Title text={story.title} />
        </h1>
        <section className="live" aria-labelledby="live">
          <h2 id="live" className="section-title">
            {words.older}
          </h2>
          {children}
        </section>
        <nav className="pager" aria-label={words.heading}>
          <a className="button quiet" href={storyPath(story)}>
            {words.newest}
          </a>
          {next && (
            <a className="button" rel="next" href={liveRoutes.older(story.id, next)}>
              {words.older}
            </a>
          )}
        </nav>
      </div>
    </div>
  )
}
