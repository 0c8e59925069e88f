import { redirect } from 'next/navigation'
import { currentReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { SignInAlternatives } from '@/components/account/sign-in-alternatives'
import { SignInForm } from '@/components/account/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { providerName } from '@/lib/auth/oidc'
import { copy } from '@/lib/copy'
import { readDraft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { routes } from '@/lib/routes'

export const metadata = { title: copy.account.signIn.heading, robots: { index: false } }

async function LoginPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, draft, error } = await searchParams
  const savedDraft = await readDraft(routes.signIn, draft)
  const back = returnPath(savedDraft?.fields.next ?? next)
  if (await currentReader()) redirect(back)
  return (
    <PrivatePage path={back} account>
      <Notice name={await readNotice(searchParams)} />
      {error !== undefined && <p role="alert">{copy.account.signIn.providerFailed}</p>}
      <SignInForm next={back} draft={savedDraft} />
      <SignInAlternatives next={back} provider={providerName()} />
    </PrivatePage>
  )
}

export default withErrorPage(LoginPage)
