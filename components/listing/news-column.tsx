import { DayList } from '@/components/listing/day-list'
import { ListingHead } from '@/components/listing/listing-head'
import { Opener } from '@/components/listing/opener'
import type { ColumnViewProps } from '@/components/listing/column-view'
import { copy } from '@/lib/copy'
import { column as columnPath, actions, feedOf } from '@/lib/routes'

export function NewsColumn({ column, stories, older }: ColumnViewProps) {
  const [first, ...more] = stories
  const opens = !older && first
  return (
    <div className="page listing">
      <ListingHead
        title={column.name}
        text={column.description}
        feed={feedOf(columnPath(column.slug))}
        subscribe={{ action: actions.columnSubscription, names: { slug: column.slug } }}
      />
      {stories.length === 0 && <p className="empty">{copy.lists.empty}</p>}
      {opens && <Opener story={first} />}
      <DayList stories={opens ? more : stories} column={false} />
    </div>
  )
}
