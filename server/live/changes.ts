import { z } from 'zod'
import { live } from '@/lib/routes/live'
import type { Handler } from '../ask-next'
import { bodyOf, type Document } from '../documents/document'
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

/** So that each document is parsed once, however many readers connect. */
const parsed = new WeakMap<Document, Changes>()

/** From the document, which is rendered once for all readers; null where the story is not live or not public. */
export async function readChanges(
  story: number,
  after: number,
  next: Handler,
): Promise<Changes | null> {
  const document = await documentOf(live.changes(story, after), next)
  if (document.status === 404 || document.status === 410) return null
  if (document.status !== 200) throw new Error(`the changes answered ${document.status}`)
  const known = parsed.get(document)
  if (known) return known
  const changes = schema.parse(JSON.parse(String(await bodyOf(document, 'identity'))))
  parsed.set(document, changes)
  return changes
}
