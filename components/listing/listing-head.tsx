import type { ReactNode } from 'react'
import { Subscribe } from '@/components/reader/subscribe'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

interface ListingHeadProps {
  title: ReactNode
  /** Above the title: the kind of list or its ancestors. */
  kicker?: ReactNode
  text?: string
  /** The action that subscribes to it. */
  subscribe?: { action: string; names: Record<string, string> }
  feed?: string
  children?: ReactNode
}

export function ListingHead({ title, kicker, text, subscribe, feed, children }: ListingHeadProps) {
  return (
    <header className="listing-head">
      <div>
        {kicker && <p className="kicker">{kicker}</p>}
        <div className="listing-title">
          <h1 dir="auto">{title}</h1>
          {subscribe && <Subscribe {...subscribe} />}
          {feed && (
            <a className="feed-link" href={feed}>
              <Icon name="feed" />
              {copy.lists.feed}
            </a>
          )}
        </div>
        {text && (
          <p className="listing-text" dir="auto">
            {text}
          </p>
        )}
      </div>
      {children}
    </header>
  )
}
