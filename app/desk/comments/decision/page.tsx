import { redirect } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { DecisionAgain } from '@/components/desk/decision-again'
import { deskCopy } from '@/lib/copy/desk'
import { readDeskComments } from '@/lib/desk/desk-comments'
import { readDraft } from '@/lib/actions/drafts'
import { actions, routes } from '@/lib/routes'
import { seenIn } from '@/lib/schemas/desk'

/** Where a decision that was refused is put right. */
async function DecisionPage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const reader = await requireStaff(routes.deskComments, 'moderator')
  const kept = await readDraft(actions.deskDecision, draft)
  if (!kept) redirect(routes.deskComments)
  const seen = seenIn(kept.fields)
  const items = await readDeskComments(
    reader,
    seen.map(({ id }) => id),
  )
  return (
    <DeskPage reader={reader} path={routes.deskComments} heading={deskCopy.decide.again}>
      <DecisionAgain draft={kept} items={items} />
    </DeskPage>
  )
}

export default withErrorPage(DecisionPage)
