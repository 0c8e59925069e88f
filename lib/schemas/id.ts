import { z } from 'zod'
import { copy } from '@/lib/copy'
import { parseId } from '@/lib/schemas/params'

/** The id in a form's field; null where the field is missing or empty. A broken one is a fault: it names something. */
export const optionalId = z
  .string()
  .default('')
  .transform((text, context) => {
    const id = parseId(text)
    if (id === null && text !== '')
      context.addIssue({ code: 'custom', message: copy.actions.unreadable })
    return id
  })
