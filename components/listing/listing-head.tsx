import type { ReactNode } from 'react'
import { Subscribe } from '@/components/reader/subscribe'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

interface ListingHeadProps {
  title: string
  /** What kind of list it is, or what holds it, above its title. */
  kicker?: ReactNode
  text?: string
  /** Where it can be subscribed to. */
  subscribe?: { action: string; names: Record<string, string> }
  /** Its own feed, if it has one. */
  feed?: string
  children?: ReactNode
}

export function ListingHead({ title, kicker, text, subscribe, feed, children }: ListingHeadProps) {
  return (
    <header className="listing-head">
      <div>
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {text && <p className="listing-text">{text}</p>}
      </div>
      {subscribe && <Subscribe {...subscribe} />}
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
