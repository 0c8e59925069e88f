import { Pills } from '@/components/ui/pills'
import { SectionTitle } from '@/components/ui/section-title'
import { copy } from '@/lib/copy'
import { searchFor, topic } from '@/lib/routes'

interface BeginningsProps {
  /** What others look for. */
  popular: string[]
  /** Keywords of what is new. */
  hot: string[]
}

/** Where to begin for who doesn't know yet. */
export function Beginnings({ popular, hot }: BeginningsProps) {
  const parts = [
    { heading: copy.search.popular, texts: popular, href: searchFor },
    { heading: copy.search.hot, texts: hot, href: topic },
  ]
  return parts
    .filter(({ texts }) => texts.length > 0)
    .map(({ heading, texts, href }) => (
      <section key={heading}>
        <SectionTitle text={heading} />
        <Pills items={texts.map((text) => ({ href: href(text), text }))} />
      </section>
    ))
}
