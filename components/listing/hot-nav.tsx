import { Pills } from '@/components/ui/pills'
import type { Column } from '@/lib/content/columns'
import type { RankingPath } from '@/lib/content/ranking'
import { copy } from '@/lib/copy'
import { hot } from '@/lib/routes'

export function HotNav({ ranking, columns }: { ranking: RankingPath; columns: Column[] }) {
  const { week, column } = ranking
  const all = { slug: null, name: copy.lists.hotAll }
  return (
    <nav className="beside hot-nav" aria-label={copy.lists.hotNav}>
      <Pills
        items={[false, true].map((weekly) => ({
          href: hot({ week: weekly, column }),
          text: weekly ? copy.lists.hotWeek : copy.lists.hotDay,
          current: weekly === week,
        }))}
      />
      <current-item>
        <Pills
          items={[all, ...columns].map(({ slug, name }) => ({
            href: hot({ week, column: slug }),
            text: name,
            current: slug === column,
          }))}
        />
      </current-item>
    </nav>
  )
}
