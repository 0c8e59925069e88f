import { z } from 'zod'
import { copy } from '@/lib/copy'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { fieldNames, parseMinute, type StoryField } from '@/lib/schemas/story-fields'
import { SLUG } from '@/lib/schemas/params'

/** Characters of one field: more than the database takes, so that a text that is too long is kept and named. */
const MAX_FIELD = 300_000

const text = z.string().max(MAX_FIELD)
const values = z.partialRecord(z.enum(fieldNames as [StoryField, ...StoryField[]]), text)

/** `edit`: by itself, while somebody writes; `save`, `publish`: by a button. */
const intent = z
  .enum(['edit', 'save', 'publish', 'review', 'preview'], copy.actions.unreadable)
  .default('save')

export const storyForm = z
  .object({
    intent,
    /** The fields as the form had them when it was drawn, as JSON. */
    base: z
      .string()
      .max(4 * MAX_FIELD)
      .default('{}'),
    /** The field that the writer is in. */
    at: z.string().max(40).default(''),
    publish_at: z.string().max(40).default(''),
    correction: z.string().max(MAX_FIELD).default(''),
    /** Of a conflict: the text that is taken, for the fields `asked`, of the texts `shown`. */
    take: z.enum(['', 'mine', 'theirs'], copy.actions.unreadable).default(''),
    asked: z.string().max(1000).default(''),
    shown: z.string().max(100).default(''),
  })
  .catchall(text)
  .transform(
    ({ intent, base, at, publish_at, correction, take, asked, shown, ...rest }, context) => {
      const typed = values.safeParse(
        Object.fromEntries(Object.entries(rest).filter(([name]) => isField(name))),
      )
      const before = parseBase(base)
      const publishAt = parseMinute(publish_at)
      if (publishAt === undefined)
        context.addIssue({ code: 'custom', path: ['publish_at'], message: words.badTime })
      if (!typed.success || !before)
        return (context.addIssue({ code: 'custom', message: copy.actions.unreadable }), z.NEVER)
      return {
        intent,
        typed: typed.data,
        base: before,
        at: isField(at) ? at : null,
        publishAt: publishAt ? new Date(publishAt) : null,
        correction,
        decision: take === '' ? null : { take, fields: asked.split(' ').filter(isField), shown },
      }
    },
  )

export type StoryForm = z.infer<typeof storyForm>

/** The fields as a form had them; null where it is no such text. */
export function parseBase(json: string): Partial<Record<StoryField, string>> | null {
  return values.safeParse(parseJson(json)).data ?? null
}

export const newStoryForm = z.object({
  kind: z.enum(['article', 'video']).default('article'),
  column: z
    .union([z.literal(''), z.string().regex(SLUG)])
    .default('')
    .transform((typed) => typed || null),
})

function isField(name: string): name is StoryField {
  return (fieldNames as string[]).includes(name)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
