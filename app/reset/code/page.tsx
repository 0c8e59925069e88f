import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ResetCodeForm } from '@/components/account/code-forms'
import { copy } from '@/lib/copy'
import { readDraft } from '@/lib/actions/drafts'
import { routes } from '@/lib/routes'

export const metadata = { title: copy.account.reset.heading, robots: { index: false } }

async function ResetCodePage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const savedDraft = await readDraft(routes.resetCode, draft)
  return (
    <PrivatePage account>
      <ResetCodeForm draft={savedDraft} expired={draft !== undefined && savedDraft === null} />
    </PrivatePage>
  )
}

export default withErrorPage(ResetCodePage)
