import { Pills } from '@/components/ui/pills'
import { SectionTitle } from '@/components/ui/section-title'
import { copy } from '@/lib/copy'
import { searchFor, topic } from '@/lib/routes'

interface SuggestedSearchesProps {
  popular: string[]
  /** Frequent keywords of new stories. */
  hot: string[]
}

export function SuggestedSearches({ popular, hot }: SuggestedSearchesProps) {
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
