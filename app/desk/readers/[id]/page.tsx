import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { Done } from '@/components/desk/done'
import { ReaderActs } from '@/components/desk/reader-acts'
import { ReaderFacts } from '@/components/desk/reader-facts'
import { ReaderNotes } from '@/components/desk/reader-notes'
import { RecordComments } from '@/components/desk/record-comments'
import { readReaderFile } from '@/lib/desk/reader-file'
import { readDraft } from '@/lib/actions/drafts'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

interface RecordProps {
  params: Promise<{ id: string }>
  searchParams: Asked
}

async function ReaderRecordPage({ params, searchParams }: RecordProps) {
  const { draft, done, left } = await searchParams
  const path = actionPage(actions.deskReader, await params)
  const reader = await requireStaff(path, 'moderator')
  const record = await readReaderFile(reader, parseId((await params).id))
  if (!record) notFound()
  const kept = await readDraft(path, draft)
  return (
    <DeskPage reader={reader} path={path} heading={record.nickname}>
      <Done done={done} left={left} />
      <ReaderFacts record={record} />
      <ReaderActs record={record} draft={kept} />
      <ReaderNotes record={record} draft={kept} />
      <RecordComments reader={reader} record={record} />
    </DeskPage>
  )
}

export default withErrorPage(ReaderRecordPage)
