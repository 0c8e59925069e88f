import { z } from 'zod'
import { staffCopy as words } from '@/lib/copy/staff'
import { SLUG } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'
import { type Right, rights } from '@/lib/schemas/rights'

/** Not for one column (a constraint of newsroom.staff_right). */
const whole: readonly Right[] = ['media', 'moderate', 'admin']

export const roleForm = z.object({
  role: z.enum(['reader', 'moderator', 'editor', 'admin'], words.badRole),
})

/** `column` null: all columns. */
export const rightForm = switchForm
  .extend({
    right: z.enum(rights, words.badRight),
    column: z
      .string(words.badColumn)
      .refine((typed) => typed === '' || SLUG.test(typed), words.badColumn)
      .default('')
      .transform((typed) => typed || null),
  })
  .refine(({ right, column }) => column === null || !whole.includes(right), {
    path: ['column'],
    error: words.wholeOnly,
  })

export type RoleForm = z.infer<typeof roleForm>
export type RightForm = z.infer<typeof rightForm>
