import { z } from 'zod'
import { live } from '@/lib/routes/live'
import type { Handler } from '../ask-next'
import { bodyOf } from '../documents/document'
import { documentOf } from '../documents/render'

const schema = z.object({
  updates: z.array(
    z.object({ number: z.number(), element: z.string(), html: z.string().nullable() }),
  ),
  isTooLong: z.boolean(),
  ended: z.boolean(),
  last: z.number(),
})

export type Changes = z.infer<typeof schema>

/** From the document, which is rendered once for all readers; null where the story is not live or not public. */
export async function readChanges(
  story: number,
  after: number,
  next: Handler,
): Promise<Changes | null> {
  const document = await documentOf(live.changes(story, after), next)
  if (document.status === 404 || document.status === 410) return null
  if (document.status !== 200) throw new Error(`the changes answered ${document.status}`)
  return schema.parse(JSON.parse(String(await bodyOf(document, 'identity'))))
}
