import { notFound } from 'next/navigation'
import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { AnswerForm } from '@/components/desk/answer-form'
import { ComplaintView } from '@/components/desk/complaint-view'
import { deskCopy } from '@/lib/copy/desk'
import { readComplaint } from '@/lib/desk/complaints'
import { readDraft } from '@/lib/actions/drafts'
import { doorPage, doors } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

interface ComplaintProps {
  params: Promise<{ id: string }>
  searchParams: Asked
}

async function ComplaintPage({ params, searchParams }: ComplaintProps) {
  const { draft } = await searchParams
  const path = doorPage(doors.deskComplaint, await params)
  const who = await demandStaff(path, 'moderator')
  const complaint = await readComplaint(who, parseId((await params).id))
  if (!complaint) notFound()
  return (
    <DeskPage who={who} path={path} heading={deskCopy.complaints.heading}>
      <ComplaintView complaint={complaint} />
      {complaint.answer === null && (
        <AnswerForm id={complaint.id} draft={await readDraft(path, draft)} />
      )}
    </DeskPage>
  )
}

export default safely(ComplaintPage)
