import { redirect } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { RejectedDecision } from '@/components/desk/rejected-decision'
import { deskCopy } from '@/lib/copy/desk'
import { readDeskComments } from '@/lib/desk/desk-comments'
import { readDraft } from '@/lib/actions/drafts'
import { actions, routes } from '@/lib/routes'
import { seenIn } from '@/lib/schemas/desk'

async function DecisionPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireStaff(routes.deskComments, 'moderator')
  const savedDraft = await readDraft(actions.deskDecision, draft)
  if (!savedDraft) redirect(routes.deskComments)
  const seen = seenIn(savedDraft.fields)
  const items = await readDeskComments(
    reader,
    seen.map(({ id }) => id),
  )
  return (
    <DeskPage reader={reader} path={routes.deskComments} heading={deskCopy.decide.again}>
      <RejectedDecision draft={savedDraft} items={items} />
    </DeskPage>
  )
}

export default withErrorPage(DecisionPage)
