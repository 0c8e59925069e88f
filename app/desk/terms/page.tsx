import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { TermForm, TrialForm } from '@/components/desk/term-forms'
import { TermList } from '@/components/desk/term-list'
import { TermTabs } from '@/components/desk/term-tabs'
import { readDraft } from '@/lib/actions/drafts'
import { termsCopy as words } from '@/lib/copy/terms'
import { keptKinds, readTerms, termRights, tryTerms } from '@/lib/desk/terms'
import { actions, routes } from '@/lib/routes'

export const metadata = { title: words.heading }

async function TermsPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskTerms
  const reader = await requireStaff(path, termRights)
  const query = await searchParams
  const draft = await readDraft(actions.deskTerms, query.draft)
  const kinds = keptKinds(reader)
  const asked = draft?.fields.kind ?? query.kind
  const kind = kinds.find((one) => one === asked) ?? kinds[0]
  if (!kind) notFound()
  const after = typeof query.after === 'string' ? query.after : null
  const tried = (await readDraft(actions.deskTrial, query.tried))?.fields.text
  const isTrial = draft !== null && draft.fields.kind === undefined
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <TermTabs kinds={kinds} current={kind} />
      <TermList kind={kind} older={after !== null} {...await readTerms(reader, kind, after)} />
      <TermForm kind={kind} draft={isTrial ? null : draft} />
      <TrialForm
        text={tried}
        found={tried === undefined ? null : await tryTerms(tried)}
        draft={isTrial ? draft : null}
      />
    </DeskPage>
  )
}

export default withErrorPage(TermsPage)
