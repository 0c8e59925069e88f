import { Card } from '@/components/ui/card'
import { SectionTitle } from '@/components/ui/section-title'
import type { Block } from '@/lib/content/compose-home'
import { column as columnPath } from '@/lib/routes'

export function ProgrammeStrip({ column, stories }: Block) {
  return (
    <section className="strip">
      <div className="page">
        <div className="strip-head">
          <SectionTitle text={column.name} href={columnPath(column.slug)} />
          {column.description && <p dir="auto">{column.description}</p>}
        </div>
        <div className="strip-grid">
          {stories.slice(0, 4).map((story) => (
            <Card
              key={story.id}
              story={story}
              size="card"
              sizes="(min-width: 62.5em) 17em, 48vw"
              column={false}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
