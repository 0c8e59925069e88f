import { redirect } from 'next/navigation'
import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { DecisionAgain } from '@/components/desk/decision-again'
import { deskCopy } from '@/lib/copy/desk'
import { readItems } from '@/lib/desk/items'
import { readDraft } from '@/lib/actions/drafts'
import { doors, routes } from '@/lib/routes'
import { seenIn } from '@/lib/schemas/desk'

/** Where a decision that was refused is put right. */
async function DecisionPage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const who = await demandStaff(routes.deskComments, 'moderator')
  const kept = await readDraft(doors.deskDecision, draft)
  if (!kept) redirect(routes.deskComments)
  const seen = seenIn(kept.fields)
  const items = await readItems(
    who,
    seen.map(({ id }) => id),
  )
  return (
    <DeskPage who={who} path={routes.deskComments} heading={deskCopy.decide.again}>
      <DecisionAgain draft={kept} items={items} />
    </DeskPage>
  )
}

export default safely(DecisionPage)
