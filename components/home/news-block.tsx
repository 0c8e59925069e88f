import { Card } from '@/components/ui/card'
import { Headline } from '@/components/ui/headline'
import { leadFirst } from '@/components/ui/lead-first'
import { SectionTitle } from '@/components/ui/section-title'
import type { Block } from '@/lib/content/compose-home'
import { column as columnPath } from '@/lib/routes'

export function NewsBlock({ column, stories, ordered }: Block) {
  const shown = stories.slice(0, 5)
  const [first, ...more] = ordered ? shown : leadFirst(shown)
  if (!first) return null
  return (
    <section className="block">
      <SectionTitle text={column.name} href={columnPath(column.slug)} />
      <Card
        story={first}
        size="card"
        sizes="(min-width: 48em) 24em, 40vw"
        summary={!first.cover}
        column={false}
      />
      <ul className="headlines">
        {more.map((story) => (
          <Headline key={story.id} story={story} />
        ))}
      </ul>
    </section>
  )
}
