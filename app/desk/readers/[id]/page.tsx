import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { DecisionResult } from '@/components/desk/decision-result'
import { KeysHint } from '@/components/desk/keys-hint'
import { ReaderActions } from '@/components/desk/reader-actions'
import { ReaderFacts } from '@/components/desk/reader-facts'
import { ReaderNotes } from '@/components/desk/reader-notes'
import { ReaderFileComments } from '@/components/desk/reader-file-comments'
import { readReaderFile } from '@/lib/desk/reader-file'
import { readDraft } from '@/lib/actions/drafts'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

interface RecordProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ReaderRecordPage({ params, searchParams }: RecordProps) {
  const { draft, done, left } = await searchParams
  const path = actionPage(actions.deskReader, await params)
  const reader = await requireStaff(path, 'moderate')
  const record = await readReaderFile(reader, parseId((await params).id))
  if (!record) notFound()
  const savedDraft = await readDraft(path, draft)
  return (
    <DeskPage reader={reader} path={path} heading={record.nickname} tools={<KeysHint />}>
      <DecisionResult done={done} left={left} />
      <ReaderFacts record={record} />
      <ReaderActions record={record} draft={savedDraft} />
      <ReaderNotes record={record} draft={savedDraft} />
      <ReaderFileComments reader={reader} record={record} />
    </DeskPage>
  )
}

export default withErrorPage(ReaderRecordPage)
