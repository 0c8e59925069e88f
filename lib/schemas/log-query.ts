import { z } from 'zod'
import { deskCopy } from '@/lib/copy/desk'
import type { Verb } from '@/lib/copy/desk-verbs'
import { toStorable } from '@/lib/schemas/params'
import { MAX_QUERY } from '@/lib/schemas/search'

const verb = z.custom<Verb>(
  (typed) => typeof typed === 'string' && Object.hasOwn(deskCopy.log.verbs, typed),
)

/** The log's query; what can't be read is no filter. */
export const logQuery = z.object({
  verb: z.union([z.literal(''), verb]).catch(''),
  who: z
    .string()
    .transform((typed) => toStorable(typed).trim().slice(0, MAX_QUERY))
    .catch(''),
})
