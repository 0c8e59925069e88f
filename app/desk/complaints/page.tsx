import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { ComplaintList } from '@/components/desk/complaint-list'
import { Done } from '@/components/desk/done'
import { deskCopy } from '@/lib/copy/desk'
import { readComplaints } from '@/lib/desk/complaints'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

async function ComplaintsPage({ searchParams }: { searchParams: Asked }) {
  const { answered: asked, after, done, left } = await searchParams
  const answered = asked !== undefined
  const place = parseId(after)
  const who = await demandStaff(routes.deskComplaints, 'moderator')
  return (
    <DeskPage who={who} path={routes.deskComplaints} heading={deskCopy.complaints.heading}>
      <Done done={done} left={left} />
      <ComplaintList
        answered={answered}
        further={place !== null}
        {...await readComplaints(who, answered, place)}
      />
    </DeskPage>
  )
}

export default safely(ComplaintsPage)
