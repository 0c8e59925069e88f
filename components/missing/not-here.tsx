import { StatusMark } from '@/components/missing/status-mark'
import { WaysOn } from '@/components/missing/ways-on'
import type { Column } from '@/lib/content/columns'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

export function NotHere(ways: { columns: Column[]; latest: StoryCard[] }) {
  return (
    <div className="page missing">
      <StatusMark status={404} />
      <p className="missing-code">404</p>
      <h1>{copy.missing.notFound}</h1>
      <p>{copy.missing.notFoundText}</p>
      <WaysOn {...ways} />
    </div>
  )
}
