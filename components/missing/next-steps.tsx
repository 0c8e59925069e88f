import { SearchForm } from '@/components/layout/search-form'
import { Pills } from '@/components/ui/pills'
import { Headline } from '@/components/ui/headline'
import type { Column } from '@/lib/content/columns'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { column } from '@/lib/routes'

export function NextSteps({ columns, latest }: { columns: Column[]; latest: StoryCard[] }) {
  return (
    <div className="ways-on">
      <SearchForm label={copy.missing.search} />
      <section>
        <h2 className="section-title">{copy.header.columns}</h2>
        <Pills items={columns.map(({ slug, name }) => ({ href: column(slug), text: name }))} />
      </section>
      {latest.length > 0 && (
        <section>
          <h2 className="section-title">{copy.lists.latest}</h2>
          <ul className="headlines">
            {latest.map((story) => (
              <Headline key={story.id} story={story} dated />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
