import { demandReader } from '@/app/demand-reader'
import { MePage } from '@/app/me/me-page'
import { privately } from '@/app/privately'
import { Overview } from '@/components/me/overview'
import { meCopy } from '@/lib/copy/me'
import { readOverview } from '@/lib/reader/overview'
import { routes } from '@/lib/routes'

export const metadata = { title: meCopy.heading, robots: { index: false } }

async function OverviewPage() {
  const reader = await demandReader(routes.me)
  return (
    <MePage path={routes.me} heading={meCopy.heading}>
      <Overview reader={reader} overview={await readOverview(reader)} />
    </MePage>
  )
}

export default privately(OverviewPage)
