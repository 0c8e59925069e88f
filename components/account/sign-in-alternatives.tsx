import { accountCopy } from '@/lib/copy/account'
import { actionPath, actions, registerAt, routes } from '@/lib/routes'

export function SignInAlternatives({ next, provider }: { next: string; provider: string | null }) {
  const words = accountCopy.signIn
  return (
    <div className="form-other">
      {provider && (
        <form method="post" action={actionPath(actions.signInProvider)}>
          <input type="hidden" name="next" value={next} />
          <button className="button quiet">{words.provider(provider)}</button>
        </form>
      )}
      <a className="button quiet" href={registerAt(next)}>
        {words.register}
      </a>
      <a className="button quiet" href={routes.reset}>
        {words.forgotten}
      </a>
    </div>
  )
}
