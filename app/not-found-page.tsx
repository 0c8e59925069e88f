import { PageShell } from '@/app/page-shell'
import { NotFound } from '@/components/missing/not-found'
import { readColumns } from '@/lib/content/columns'
import { readLatest } from '@/lib/content/lists'
import { setStatus } from '@/lib/render-context'

/** server/documents sends it for public paths without a page (404), or with a redirect rule for gone (410). */
export async function notFoundPage(status: 404 | 410) {
  setStatus(status)
  const [columns, latest] = await Promise.all([readColumns(), readLatest(null, 8)])
  return (
    <PageShell>
      <NotFound status={status} columns={columns} latest={latest.items} />
    </PageShell>
  )
}
