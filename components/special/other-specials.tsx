import { Pills } from '@/components/ui/pills'
import { specialCopy as words } from '@/lib/copy/special'
import type { SpecialLink } from '@/lib/content/special-links'
import { special as specialPath } from '@/lib/routes'

const ID = 'other-specials'
const MOST = 12

export function OtherSpecials({ specials }: { specials: SpecialLink[] }) {
  if (specials.length === 0) return null
  return (
    <nav className="special-others" aria-labelledby={ID}>
      <h2 id={ID} className="section-title">
        {words.others}
      </h2>
      <Pills
        items={specials
          .slice(0, MOST)
          .map(({ slug, title }) => ({ href: specialPath(slug), text: title }))}
        labelledBy={ID}
      />
    </nav>
  )
}
