import { NextSteps } from '@/components/missing/next-steps'
import type { Column } from '@/lib/content/columns'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

export function Withdrawn(ways: { columns: Column[]; latest: StoryCard[] }) {
  return (
    <div className="page missing">
      <p className="missing-code">410</p>
      <h1>{copy.missing.withdrawn}</h1>
      <p>{copy.missing.withdrawnText}</p>
      <NextSteps {...ways} />
    </div>
  )
}
