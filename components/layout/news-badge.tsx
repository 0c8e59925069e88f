import { copy } from '@/lib/copy'
import type { Badges } from '@/lib/reader/state'

/** ⁺ behind a link with news for this reader. */
export function NewsBadge({ of }: { of: keyof Badges }) {
  return (
    <reader-badge of={of}>
      <sup className="badge" hidden aria-hidden="true">
        {copy.header.badge}
      </sup>
    </reader-badge>
  )
}
