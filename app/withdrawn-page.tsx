import { PageShell } from '@/app/page-shell'
import { Withdrawn } from '@/components/missing/withdrawn'
import { readColumns } from '@/lib/content/columns'
import { readLatest } from '@/lib/content/lists'
import { setStatus } from '@/lib/render-context'

export async function withdrawnPage(path: string, reason: string) {
  setStatus(410)
  const [columns, latest] = await Promise.all([readColumns(), readLatest(null, 8)])
  return (
    <PageShell path={path}>
      <Withdrawn reason={reason} columns={columns} latest={latest.items} />
    </PageShell>
  )
}
