/** Pages of one reader, rendered without Next. */
import type { FunctionComponent } from 'react'
import { vi } from 'vitest'

export interface PageModule {
  default: FunctionComponent<{
    params: Promise<Record<string, string | string[]>>
    searchParams: Promise<Record<string, string | string[] | undefined>>
  }>
}

interface Visit {
  params?: Record<string, string | string[]>
  query?: Record<string, string | string[] | undefined>
  /** Of the request, with its session. */
  headers?: Record<string, string>
}

let sent = new Headers()

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(sent) }))

/** The page's HTML; rejects as the page does, for Next with `digest` for notFound() and redirect(). */
export async function renderPage(
  { default: Page }: PageModule,
  { params = {}, query = {}, headers = {} }: Visit = {},
): Promise<string> {
  const { renderToReadableStream } = await import('react-dom/server')
  sent = new Headers(headers)
  const faults: unknown[] = []
  const page = <Page params={Promise.resolve(params)} searchParams={Promise.resolve(query)} />
  const stream = await renderToReadableStream(page, { onError: (fault) => void faults.push(fault) })
  await stream.allReady
  const html = await new Response(stream).text()
  if (faults.length > 0) throw faults[0]
  return html
}
