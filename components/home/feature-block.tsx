import { Card } from '@/components/ui/card'
import { SectionTitle } from '@/components/ui/section-title'
import { leadFirst } from '@/components/ui/lead-first'
import type { Block } from '@/lib/content/compose-home'
import { column as columnPath } from '@/lib/routes'

export function FeatureBlock({ column, stories, ordered }: Block) {
  const [first, ...more] = ordered ? stories : leadFirst(stories)
  if (!first) return null
  return (
    <section className="block feature-block">
      <SectionTitle text={column.name} href={columnPath(column.slug)} />
      <Card
        story={first}
        look="feature"
        size="wide"
        sizes="(min-width: 62.5em) 30em, 100vw"
        summary
        column={false}
      />
      <div className="feature-more">
        {more.map((story) => (
          <Card key={story.id} story={story} look="row" size="thumb" sizes="7em" column={false} />
        ))}
      </div>
    </section>
  )
}
