import { Pills } from '@/components/ui/pills'
import { copy } from '@/lib/copy'
import { listing } from '@/lib/routes'

interface PartNavProps {
  path: string
  /** Where its later pages begin. */
  parts: string[]
  /** Where this one begins; null: the first. */
  before: string | null
}

/** The pages of a day by their numbers; nothing where there is one. */
export function PartNav({ path, parts, before }: PartNavProps) {
  if (parts.length === 0) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      <Pills
        items={[null, ...parts].map((cursor, place) => ({
          href: listing(path, cursor),
          text: String(place + 1),
          current: cursor === before,
        }))}
      />
    </nav>
  )
}
