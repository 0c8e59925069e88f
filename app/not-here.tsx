import type { ReactNode } from 'react'
import { Frame } from '@/app/frame'
import { NotHere } from '@/components/missing/not-here'
import { readColumns } from '@/lib/content/columns'
import { readLatest } from '@/lib/content/lists'

/** What stands at an address that has no page. */
export async function drawnNotHere(): Promise<ReactNode> {
  const [columns, latest] = await Promise.all([readColumns(), readLatest(null, 8)])
  return (
    <Frame>
      <NotHere columns={columns} latest={latest.items} />
    </Frame>
  )
}
