import { requireReader } from '@/app/require-reader'
import { type Asked, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ResumeForm } from '@/components/account/resume-form.client'
import { accountCopy } from '@/lib/copy/account'
import { returnPath } from '@/lib/http/return-path'
import { actionPath, actions, login } from '@/lib/routes'

const words = accountCopy.resume

export const metadata = { title: words.heading, robots: { index: false } }

/** Does what was begun before a provider's sign-in; it sends itself where scripts run. */
async function ResumePage({ searchParams }: { searchParams: Asked }) {
  const next = returnPath((await searchParams).next)
  await requireReader(login(next))
  return (
    <PrivatePage path={next}>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      <ResumeForm action={actionPath(actions.signedIn)} next={next} submit={words.submit} />
    </PrivatePage>
  )
}

export default withErrorPage(ResumePage)
