import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { AnswerForm } from '@/components/desk/answer-form'
import { ComplaintCorrection } from '@/components/desk/complaint-correction'
import { ComplaintView } from '@/components/desk/complaint-view'
import { deskCopy } from '@/lib/copy/desk'
import { readComplaint } from '@/lib/desk/complaints'
import { readDraft } from '@/lib/actions/drafts'
import { readLinkedStory } from '@/lib/newsroom/linked-story'
import { readStoryHead } from '@/lib/newsroom/story-head'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: deskCopy.nav.complaints }

interface ComplaintProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ComplaintPage({ params, searchParams }: ComplaintProps) {
  const path = actionPage(actions.deskComplaint, await params)
  const reader = await requireStaff(path, 'moderate')
  const complaint = await readComplaint(reader, parseId((await params).id))
  if (!complaint) notFound()
  const draft = await readDraft(path, (await searchParams).draft)
  const corrects = draft !== null && 'text' in draft.fields
  const isOpen = complaint.answer === null
  const linked = isOpen ? await readLinkedStory(complaint.link) : null
  const story = linked && (await readStoryHead(reader, linked.id))
  return (
    <DeskPage reader={reader} path={path} heading={deskCopy.complaints.heading}>
      <ComplaintView complaint={complaint} />
      {isOpen && <AnswerForm id={complaint.id} draft={corrects ? null : draft} />}
      {story && (
        <ComplaintCorrection id={complaint.id} story={story} draft={corrects ? draft : null} />
      )}
    </DeskPage>
  )
}

export default withErrorPage(ComplaintPage)
