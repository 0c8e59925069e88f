import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import { withErrorPage } from '@/app/with-error-page'
import { Overview } from '@/components/desk/overview'
import { deskCopy } from '@/lib/copy/desk'
import { readCounts } from '@/lib/desk/queues'
import { routes } from '@/lib/routes'

async function DeskOverviewPage() {
  const reader = await requireStaff(routes.desk, 'moderator')
  return (
    <DeskPage reader={reader} path={routes.desk} heading={deskCopy.heading}>
      <Overview counts={await readCounts()} />
    </DeskPage>
  )
}

export default withErrorPage(DeskOverviewPage)
