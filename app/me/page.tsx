import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { withErrorPage } from '@/app/with-error-page'
import { ForYou } from '@/components/me/for-you'
import { Overview } from '@/components/me/overview'
import { meCopy } from '@/lib/copy/me'
import { readRecommendations } from '@/lib/reader/recommendations'
import { readOverview } from '@/lib/reader/overview'
import { routes } from '@/lib/routes'

export const metadata = { title: meCopy.heading, robots: { index: false } }

async function OverviewPage() {
  const reader = await requireReader(routes.me)
  const [overview, suggestions] = await Promise.all([
    readOverview(reader),
    readRecommendations(reader),
  ])
  return (
    <MePage path={routes.me} heading={meCopy.heading}>
      <Overview reader={reader} overview={overview} />
      <ForYou suggestions={suggestions} />
    </MePage>
  )
}

export default withErrorPage(OverviewPage)
