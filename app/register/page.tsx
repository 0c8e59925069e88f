import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { RegisterForm } from '@/components/account/register-form'
import { copy } from '@/lib/copy'
import { readDraft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { login, routes } from '@/lib/routes'

export const metadata = { title: copy.account.register.heading, robots: { index: false } }

async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, draft } = await searchParams
  const savedDraft = await readDraft(routes.register, draft)
  const back = returnPath(savedDraft?.fields.next ?? next)
  return (
    <PrivatePage path={back} account>
      <RegisterForm next={back} draft={savedDraft} />
      <p className="form-other">
        <a className="button quiet" href={login(back)}>
          {copy.account.register.signIn}
        </a>
      </p>
    </PrivatePage>
  )
}

export default withErrorPage(RegisterPage)
