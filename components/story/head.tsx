import { Reading } from '@/components/story/reading'
import { Title } from '@/components/ui/title'
import type { Story } from '@/lib/content/stories'
import { specialCopy } from '@/lib/copy/special'
import { column as columnPath, special as specialPath } from '@/lib/routes'
import { site } from '@/lib/site'
import { formatTime, isoWithOffset } from '@/lib/time'

/** Characters beyond which a title is set smaller, so that it keeps to three lines on a phone. */
const LONG_TITLE = 30

export function Head({ story }: { story: Story }) {
  const standfirst = standfirstOf(story)
  return (
    <header className="story-head">
      <Specials specials={story.specials} />
      <h1 className={story.title.length > LONG_TITLE ? 'long' : undefined} dir="auto">
        <Title text={story.title} />
      </h1>
      <p className="story-meta">
        <a className="story-column" href={columnPath(story.column.slug)} dir="auto">
          {story.column.name}
        </a>
        <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt)}</time>
        <Source name={story.source || site.name} url={story.sourceUrl} />
        {story.byline && <span dir="auto">{story.byline}</span>}
      </p>
      {story.kind === 'article' && <Reading body={story.body} />}
      {standfirst && (
        <p className="standfirst" dir="auto">
          {standfirst}
        </p>
      )}
    </header>
  )
}

function Specials({ specials }: Pick<Story, 'specials'>) {
  return specials.map(({ slug, title }) => (
    <p key={slug} className="kicker">
      <a href={specialPath(slug)} dir="auto">
        {specialCopy.of(title)}
      </a>
    </p>
  ))
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

/** The summary of an article, unless its text begins with it. A video's summary is its text. */
function standfirstOf({ kind, summary, body }: Story): string | null {
  return kind === 'article' && summary && !body.startsWith(summary.slice(0, 20)) ? summary : null
}
