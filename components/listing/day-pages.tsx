import { Pills } from '@/components/ui/pills'
import { copy } from '@/lib/copy'
import { listing } from '@/lib/routes'

interface DayPagesProps {
  path: string
  /** The cursors of the second and later pages. */
  cursors: string[]
  /** The cursor of this page; null for the first. */
  before: string | null
}

/** Links to the pages of a day; nothing if there is only one. */
export function DayPages({ path, cursors, before }: DayPagesProps) {
  if (cursors.length === 0) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      <Pills
        items={[null, ...cursors].map((cursor, index) => ({
          href: listing(path, cursor),
          text: String(index + 1),
          current: cursor === before,
        }))}
      />
    </nav>
  )
}
