import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ComplaintList } from '@/components/desk/complaint-list'
import { DecisionResult } from '@/components/desk/decision-result'
import { deskCopy } from '@/lib/copy/desk'
import { readComplaints } from '@/lib/desk/complaints'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: deskCopy.nav.complaints }

async function ComplaintsPage({ searchParams }: { searchParams: SearchParams }) {
  const { answered: filter, after, done, left } = await searchParams
  const answered = filter !== undefined
  const place = parseId(after)
  const reader = await requireStaff(routes.deskComplaints, 'moderate')
  return (
    <DeskPage reader={reader} path={routes.deskComplaints} heading={deskCopy.complaints.heading}>
      <DecisionResult done={done} left={left} />
      <ComplaintList
        answered={answered}
        older={place !== null}
        {...await readComplaints(reader, answered, place)}
      />
    </DeskPage>
  )
}

export default withErrorPage(ComplaintsPage)
