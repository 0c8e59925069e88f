import { unstable_rethrow } from 'next/navigation'
import type { ReactElement, ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { type Column, readColumns } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { setStatus } from '@/lib/render-context'
import { actionPath, readerState } from '@/lib/routes'

/**
 * What stands around every page. Each page draws it (the layout can't know where it is), because
 * the header marks the place and leads back to it after login; a page that stands at no address of
 * its own (404) leaves it out. `band`: the page is a dark one. `about`: whose state a signed-in reader's
 * browser asks for besides the header's (lib/routes.ts `readerState`). `here`: the server knows that a
 * reader is signed in or not, so the header is right without scripts too (styles/tools.css); left out for
 * documents, which are the same for everybody.
 */
interface PageShellProps {
  path?: string
  dark?: boolean
  about?: Parameters<typeof readerState>[0]
  here?: boolean
  /** The action that a reader's browser is to note the visit by (lib/routes). */
  seen?: string
  children: ReactNode
}

export async function PageShell(props: PageShellProps) {
  const columns = await columnsOrNone()
  const page = (
    <>
      {props.here && <span data-reader-here hidden />}
      <a className="skip" href="#main">
        {copy.header.skip}
      </a>
      <Header columns={columns} path={props.path} />
      <main id="main" className={props.dark ? 'main band' : 'main'} tabIndex={-1}>
        {props.children}
      </main>
      <Footer />
      <reader-state from={readerState(props.about)} seen={props.seen && actionPath(props.seen)} />
    </>
  )
  return props.here === undefined ? toStaticDocument(page) : page
}

/**
 * The page as HTML at once. React would write the tree down for its client and read it again to draw it,
 * and no document has that client.
 */
async function toStaticDocument(page: ReactElement): Promise<ReactElement> {
  // Next refuses the import at the top of a file that it may send as a component.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return (
    <div className="document" dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(page) }} />
  )
}

/** A header without columns beats no page; the status keeps the page from being stored. */
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
