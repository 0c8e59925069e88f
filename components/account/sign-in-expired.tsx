import { accountCopy } from '@/lib/copy/account'
import { login } from '@/lib/routes'

const words = accountCopy.secondStep

export function SignInExpired({ next }: { next: string }) {
  return (
    <>
      <h1>{words.heading}</h1>
      <p role="alert">{words.expired}</p>
      <p className="form-other">
        <a className="button" href={login(next)}>
          {words.again}
        </a>
      </p>
    </>
  )
}
