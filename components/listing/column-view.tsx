import { NewsColumn } from '@/components/listing/news-column'
import { ProgrammeColumn } from '@/components/listing/programme-column'
import type { StoryCard } from '@/lib/content/cards'
import type { Column } from '@/lib/content/columns'

export interface ColumnViewProps {
  column: Column
  stories: StoryCard[]
  older: boolean
}

export function ColumnView(props: ColumnViewProps) {
  return props.column.format === 'programme' ? (
    <ProgrammeColumn {...props} />
  ) : (
    <NewsColumn {...props} />
  )
}
