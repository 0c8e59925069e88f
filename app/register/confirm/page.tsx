import { redirect } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ConfirmForm } from '@/components/account/code-forms'
import { readAddress } from '@/lib/auth/find-accounts'
import { copy } from '@/lib/copy'
import { readDraft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { routes } from '@/lib/routes'
import { readableAddress } from '@/lib/schemas/mail-address'

export const metadata = { title: copy.account.confirm.heading, robots: { index: false } }

async function ConfirmPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, draft, resent } = await searchParams
  const reader = await requireReader(routes.confirm)
  const savedDraft = await readDraft(routes.confirm, draft)
  const back = returnPath(savedDraft?.fields.next ?? next)
  const address = await readAddress(reader.id)
  if (reader.confirmed || !address) redirect(back)
  return (
    <PrivatePage path={back} account>
      <ConfirmForm
        next={back}
        draft={savedDraft}
        address={readableAddress(address.identifier.value)}
        resent={resent !== undefined}
      />
    </PrivatePage>
  )
}

export default withErrorPage(ConfirmPage)
