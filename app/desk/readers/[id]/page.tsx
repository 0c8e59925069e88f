import { notFound } from 'next/navigation'
import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { Done } from '@/components/desk/done'
import { ReaderActs } from '@/components/desk/reader-acts'
import { ReaderFacts } from '@/components/desk/reader-facts'
import { ReaderNotes } from '@/components/desk/reader-notes'
import { RecordComments } from '@/components/desk/record-comments'
import { readRecord } from '@/lib/desk/reader-file'
import { readDraft } from '@/lib/actions/drafts'
import { doorPage, doors } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

interface RecordProps {
  params: Promise<{ id: string }>
  searchParams: Asked
}

async function ReaderRecordPage({ params, searchParams }: RecordProps) {
  const { draft, done, left } = await searchParams
  const path = doorPage(doors.deskReader, await params)
  const who = await demandStaff(path, 'moderator')
  const record = await readRecord(who, parseId((await params).id))
  if (!record) notFound()
  const kept = await readDraft(path, draft)
  return (
    <DeskPage who={who} path={path} heading={record.nickname}>
      <Done done={done} left={left} />
      <ReaderFacts record={record} />
      <ReaderActs record={record} draft={kept} />
      <ReaderNotes record={record} draft={kept} />
      <RecordComments who={who} record={record} />
    </DeskPage>
  )
}

export default safely(ReaderRecordPage)
