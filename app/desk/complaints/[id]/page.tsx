import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { AnswerForm } from '@/components/desk/answer-form'
import { ComplaintView } from '@/components/desk/complaint-view'
import { deskCopy } from '@/lib/copy/desk'
import { readComplaint } from '@/lib/desk/complaints'
import { readDraft } from '@/lib/actions/drafts'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

interface ComplaintProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ComplaintPage({ params, searchParams }: ComplaintProps) {
  const { draft } = await searchParams
  const path = actionPage(actions.deskComplaint, await params)
  const reader = await requireStaff(path, 'moderator')
  const complaint = await readComplaint(reader, parseId((await params).id))
  if (!complaint) notFound()
  return (
    <DeskPage reader={reader} path={path} heading={deskCopy.complaints.heading}>
      <ComplaintView complaint={complaint} />
      {complaint.answer === null && (
        <AnswerForm id={complaint.id} draft={await readDraft(path, draft)} />
      )}
    </DeskPage>
  )
}

export default withErrorPage(ComplaintPage)
