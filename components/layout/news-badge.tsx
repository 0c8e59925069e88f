import { copy } from '@/lib/copy'
import type { Badges } from '@/lib/reader/state'

/** ⁺, or the number of messages, behind a link with news for this reader; the element describes the link by `news`. */
export function NewsBadge({ of }: { of: keyof Badges }) {
  return (
    <reader-badge of={of} news={copy.header.news[of]}>
      <sup className="badge" hidden aria-hidden="true">
        {copy.header.badge}
      </sup>
    </reader-badge>
  )
}
