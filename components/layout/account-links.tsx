import { NewsBadge } from '@/components/layout/news-badge'
import { copy } from '@/lib/copy'
import { login, routes } from '@/lib/routes'

/** `path`: for the return after login. */
export function AccountLinks({ path }: { path: string }) {
  return (
    <>
      <a className="account signed-out" href={login(path)}>
        {copy.header.login}
      </a>
      <a className="account signed-in" href={routes.me}>
        {copy.header.me}
        <NewsBadge of="notices" />
      </a>
    </>
  )
}
