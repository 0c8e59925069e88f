import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { safely } from '@/app/safely'
import { ForYou } from '@/components/me/for-you'
import { Overview } from '@/components/me/overview'
import { meCopy } from '@/lib/copy/me'
import { readForYou } from '@/lib/reader/recommendations'
import { readOverview } from '@/lib/reader/overview'
import { routes } from '@/lib/routes'

export const metadata = { title: meCopy.heading, robots: { index: false } }

async function OverviewPage() {
  const reader = await demandReader(routes.me)
  const [overview, suggestions] = await Promise.all([readOverview(reader), readForYou(reader)])
  return (
    <MePage path={routes.me} heading={meCopy.heading}>
      <Overview reader={reader} overview={overview} />
      <ForYou suggestions={suggestions} />
    </MePage>
  )
}

export default safely(OverviewPage)
