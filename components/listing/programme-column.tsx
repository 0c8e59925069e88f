import { ListingHead } from '@/components/listing/listing-head'
import { Opener } from '@/components/listing/opener'
import { VideoGrid } from '@/components/listing/video-grid'
import type { ColumnViewProps } from '@/components/listing/column-view'
import { SectionTitle } from '@/components/ui/section-title'
import { copy } from '@/lib/copy'
import { column as columnPath, actions, feedOf } from '@/lib/routes'

export function ProgrammeColumn({ column, stories, older }: ColumnViewProps) {
  const [first, ...more] = stories
  const opens = !older && first
  return (
    <>
      <div className="dark programme-top">
        <div className="page listing">
          <ListingHead
            title={column.name}
            text={column.description}
            feed={feedOf(columnPath(column.slug))}
            subscribe={{ action: actions.columnSubscription, names: { slug: column.slug } }}
          />
          {opens && <Opener story={first} />}
        </div>
      </div>
      <section className="page listing">
        {stories.length === 0 && <p className="empty">{copy.lists.empty}</p>}
        {(!opens || more.length > 0) && stories.length > 0 && (
          <SectionTitle text={copy.lists.episodes} />
        )}
        <VideoGrid videos={opens ? more : stories} heading="h3" column={false} />
      </section>
    </>
  )
}
