import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ResumeForm } from '@/components/account/resume-form'
import { accountCopy } from '@/lib/copy/account'
import { returnPath } from '@/lib/http/return-path'
import { actionPath, actions, login } from '@/lib/routes'

const words = accountCopy.resume

export const metadata = { title: words.heading, robots: { index: false } }

/** The form that runs the deferred action after a provider's sign-in; scripts submit it. */
async function ResumePage({ searchParams }: { searchParams: SearchParams }) {
  const next = returnPath((await searchParams).next)
  await requireReader(login(next))
  return (
    <PrivatePage path={next} account>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      <ResumeForm action={actionPath(actions.signedIn)} next={next} submit={words.submit} />
    </PrivatePage>
  )
}

export default withErrorPage(ResumePage)
