import { NextSteps } from '@/components/missing/next-steps'
import type { Column } from '@/lib/content/columns'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

interface NotFoundProps {
  status: 404 | 410
  columns: Column[]
  latest: StoryCard[]
}

export function NotFound({ status, ...ways }: NotFoundProps) {
  return (
    <div className="page missing">
      <p className="missing-code">{status}</p>
      <h1>{copy.missing.notFound}</h1>
      <p>{copy.missing.notFoundText}</p>
      <NextSteps {...ways} />
    </div>
  )
}
