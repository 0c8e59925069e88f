import { NextSteps } from '@/components/missing/next-steps'
import type { Column } from '@/lib/content/columns'
import type { StoryCard } from '@/lib/content/cards'
import { correctionCopy } from '@/lib/copy/corrections'
import { copy } from '@/lib/copy'

interface WithdrawnProps {
  /** Empty: not said. */
  reason: string
  columns: Column[]
  latest: StoryCard[]
}

export function Withdrawn({ reason, ...ways }: WithdrawnProps) {
  return (
    <div className="page missing">
      <p className="missing-code">410</p>
      <h1>{copy.missing.withdrawn}</h1>
      <p>{copy.missing.withdrawnText}</p>
      {reason && (
        <p className="withdrawal-reason">
          <strong>{correctionCopy.withdrawnReason}</strong> <bdi>{reason}</bdi>
        </p>
      )}
      <NextSteps {...ways} />
    </div>
  )
}
