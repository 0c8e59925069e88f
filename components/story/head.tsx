import { Clauses } from '@/components/ui/clauses'
import type { Story } from '@/lib/content/stories'
import { column as columnPath } from '@/lib/routes'
import { site } from '@/lib/site'
import { formatTime, isoWithOffset } from '@/lib/time'

export function Head({ story }: { story: Story }) {
  return (
    <header className="story-head">
      <h1 dir="auto">
        <Clauses text={story.title} />
      </h1>
      <p className="story-meta">
        <a className="story-column" href={columnPath(story.column.slug)} dir="auto">
          {story.column.name}
        </a>
        <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt)}</time>
        <Source name={story.source || site.name} url={story.sourceUrl} />
        {story.byline && <span dir="auto">{story.byline}</span>}
      </p>
    </header>
  )
}

function Source({ name, url }: { name: string; url: string | null }) {
  return url ? (
    <a href={url} dir="auto">
      {name}
    </a>
  ) : (
    <span dir="auto">{name}</span>
  )
}
