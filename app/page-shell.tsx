import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { toStaticDocument } from '@/app/static-document'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { assets } from '@/lib/assets'
import { type Column, readColumns } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { setStatus } from '@/lib/render-context'
import { actionPath, readerState } from '@/lib/routes'

interface PageShellProps {
  /** The page's own path; absent for error pages, which have none. */
  path?: string
  /** 登录 and its kin: with scripts of their own, and nothing of the navigation is current. */
  account?: boolean
  dark?: boolean
  /** Whose state the reader's browser requests besides the header's. */
  about?: Parameters<typeof readerState>[0]
  /** For private pages, whose header is right without scripts too (styles/tools.css); absent for documents. */
  signedIn?: boolean
  /** The action that the browser calls when the page is seen. */
  beacon?: string
  children: ReactNode
}

export async function PageShell(props: PageShellProps) {
  const columns = await columnsOrNone()
  const { accountElements, elements } = assets()
  const page = (
    <>
      <script type="module" src={props.account ? accountElements : elements} />
      {props.signedIn && <span data-reader-here hidden />}
      <a className="skip" href="#main">
        {copy.header.skip}
      </a>
      <Header columns={columns} path={props.path} unmarked={props.account} />
      <main id="main" className={props.dark ? 'main dark' : 'main'} tabIndex={-1}>
        {props.children}
      </main>
      <Footer path={props.path} keeps={!props.signedIn} />
      <reader-state
        from={readerState(props.about)}
        seen={props.beacon && actionPath(props.beacon)}
      />
    </>
  )
  return toStaticDocument(page)
}

/** Without columns the page is still sent; the status keeps it from being stored. */
async function columnsOrNone(): Promise<Column[]> {
  try {
    return await readColumns()
  } catch (error) {
    unstable_rethrow(error)
    logOnce('The columns could not be read', error)
    setStatus(isDatabaseAway(error) ? 503 : 500)
    return []
  }
}
