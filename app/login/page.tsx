import { Frame } from '@/app/frame'
import { copy } from '@/lib/copy'
import { returnPath } from '@/lib/return-path'

export const metadata = { title: copy.login.heading, robots: { index: false } }

interface LoginProps {
  searchParams: Promise<{ next?: string | string[] }>
}

/** What 点赞, 收藏 and the comment box lead to while the site has no accounts. */
export default async function LoginPage({ searchParams }: LoginProps) {
  const next = returnPath((await searchParams).next)
  return (
    <Frame path={next}>
      <div className="page missing">
        <h1>{copy.login.heading}</h1>
        <p>{copy.login.closed}</p>
        <a className="button" href={next}>
          {copy.login.back}
        </a>
      </div>
    </Frame>
  )
}
