import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import { safely } from '@/app/safely'
import { Overview } from '@/components/desk/overview'
import { deskCopy } from '@/lib/copy/desk'
import { readCounts } from '@/lib/desk/overview'
import { routes } from '@/lib/routes'

async function DeskOverviewPage() {
  const who = await demandStaff(routes.desk, 'moderator')
  return (
    <DeskPage who={who} path={routes.desk} heading={deskCopy.heading}>
      <Overview counts={await readCounts()} />
    </DeskPage>
  )
}

export default safely(DeskOverviewPage)
