import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

interface ListingHeadProps {
  title: string
  /** What kind of list it is, above its title. */
  kicker?: string
  text?: string
  /** Its own feed, if it has one. */
  feed?: string
  children?: ReactNode
}

export function ListingHead({ title, kicker, text, feed, children }: ListingHeadProps) {
  return (
    <header className="listing-head">
      <div>
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {text && <p className="listing-text">{text}</p>}
      </div>
      {feed && (
        <a className="feed-link" href={feed}>
          <Icon name="feed" />
          {copy.lists.feed}
        </a>
      )}
      {children}
    </header>
  )
}
