import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { SecondStepForm } from '@/components/account/second-step-form'
import { SignInExpired } from '@/components/account/sign-in-expired'
import { readCookie, ticketCookieName } from '@/lib/auth/cookies'
import { findTicketHolder } from '@/lib/auth/sign-in-ticket'
import { accountCopy } from '@/lib/copy/account'
import { readDraft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { routes } from '@/lib/routes'

export const metadata = { title: accountCopy.secondStep.heading, robots: { index: false } }

async function SecondStepPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, draft, by } = await searchParams
  const savedDraft = await readDraft(routes.signInCode, draft)
  const back = returnPath(savedDraft?.fields.next ?? next)
  if (await currentReader()) redirect(back)
  const holder = await findTicketHolder(readCookie(await headers(), ticketCookieName()))
  const recovery = (savedDraft?.fields.by ?? by) === 'recovery'
  return (
    <PrivatePage path={back} account>
      {holder === null ? (
        <SignInExpired next={back} />
      ) : (
        <SecondStepForm next={back} recovery={recovery} draft={savedDraft} />
      )}
    </PrivatePage>
  )
}

export default withErrorPage(SecondStepPage)
