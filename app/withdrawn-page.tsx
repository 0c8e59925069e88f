import { Frame } from '@/app/frame'
import { Withdrawn } from '@/components/missing/withdrawn'
import { readColumns } from '@/lib/content/columns'
import { readLatest } from '@/lib/content/lists'

/** 410: there was a story here, and the editors took it back. Called, not drawn: `safely` sees its reads fail. */
export async function withdrawnPage(path: string) {
  const [columns, latest] = await Promise.all([readColumns(), readLatest(null, 8)])
  return (
    <Frame path={path}>
      <Withdrawn columns={columns} latest={latest.items} />
    </Frame>
  )
}
