import { redirect } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { AskedDecision } from '@/components/desk/asked-decision'
import { RejectedDecision } from '@/components/desk/rejected-decision'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import { readDeskComments } from '@/lib/desk/desk-comments'
import { readDraft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { actions, routes } from '@/lib/routes'
import { seenIn } from '@/lib/schemas/desk'

export const metadata = { title: deskCopy.nav.comments }

async function DecisionPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireStaff(routes.deskComments, 'moderate')
  const savedDraft = await readDraft(actions.deskDecision, draft)
  if (!savedDraft) redirect(routes.deskComments)
  const seen = seenIn(savedDraft.fields)
  const items = await readDeskComments(
    reader,
    seen.map(({ id }) => id),
  )
  const asked = savedDraft.errors.sure !== undefined
  const { back } = savedDraft.fields
  const Decision = asked ? AskedDecision : RejectedDecision
  return (
    <DeskPage
      reader={reader}
      path={routes.deskComments}
      heading={asked ? moderatingCopy.sureHeading : deskCopy.decide.again}
    >
      <Decision
        draft={savedDraft}
        items={items}
        back={back === undefined ? routes.deskComments : returnPath(back)}
      />
    </DeskPage>
  )
}

export default withErrorPage(DecisionPage)
