import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ResetForm } from '@/components/account/code-forms'
import { copy } from '@/lib/copy'
import { readDraft } from '@/lib/actions/drafts'
import { routes } from '@/lib/routes'

export const metadata = { title: copy.account.reset.heading, robots: { index: false } }

async function ResetPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <PrivatePage account>
      <ResetForm draft={await readDraft(routes.reset, (await searchParams).draft)} />
    </PrivatePage>
  )
}

export default withErrorPage(ResetPage)
