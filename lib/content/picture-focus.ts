import { db } from '@/lib/db'
import { type FocusColumns, focusOf } from '@/lib/focus'
import type { Focus } from '@/lib/routes'

/** Whether this is the focus of the picture's row now. */
export async function isFocusOf(key: string, { x, y }: Focus): Promise<boolean> {
  const row: FocusColumns | null = await db().image.findUnique({
    where: { key },
    select: { focusX: true, focusY: true },
  })
  const focus = row && focusOf(row)
  return focus?.x === x && focus.y === y
}
