import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import { Title } from '@/components/ui/title'
import type { Special } from '@/lib/content/specials'
import { copy } from '@/lib/copy'
import { specialCopy as words } from '@/lib/copy/special'
import { feedOf, special as specialPath } from '@/lib/routes'
import { formatMinute, isoWithOffset } from '@/lib/time'

/** `html`: the introduction. */
export function SpecialHead({ special, html }: { special: Special; html: string }) {
  const { slug, title, cover, changedAt, stories } = special
  const count = stories.length
  return (
    <header className={cover ? 'special-head' : 'special-head plain'}>
      {cover && (
        <div className="thumb">
          <Picture
            picture={cover}
            size="full"
            sizes="(min-width: 62.5em) 44em, 100vw"
            alt={cover.alt}
            eager
          />
        </div>
      )}
      <div className="special-text">
        <p className="kicker">{words.kicker}</p>
        <h1 dir="auto">
          <Title text={title} />
        </h1>
        {html && <div className="special-intro" dangerouslySetInnerHTML={{ __html: html }} />}
        <p className="meta">
          {count > 0 && <span>{words.count(count)}</span>}
          <span>
            {words.updated}{' '}
            <time dateTime={isoWithOffset(changedAt)}>{formatMinute(changedAt)}</time>
          </span>
          <a className="feed-link" href={feedOf(specialPath(slug))}>
            <Icon name="feed" />
            {copy.lists.feed}
          </a>
        </p>
      </div>
    </header>
  )
}
