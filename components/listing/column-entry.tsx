import { Headline } from '@/components/ui/headline'
import { SectionTitle } from '@/components/ui/section-title'
import type { StoryCard } from '@/lib/content/cards'
import type { Column } from '@/lib/content/columns'
import { column as columnPath } from '@/lib/routes'

export function ColumnEntry({ column, latest }: { column: Column; latest: StoryCard[] }) {
  return (
    <section className="column-entry">
      <SectionTitle text={column.name} href={columnPath(column.slug)} />
      {column.description && (
        <p className="column-text" dir="auto">
          {column.description}
        </p>
      )}
      <ul className="headlines">
        {latest.map((story) => (
          <Headline key={story.id} story={story} dated />
        ))}
      </ul>
    </section>
  )
}
