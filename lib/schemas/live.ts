import { z } from 'zod'
import { deskLiveCopy } from '@/lib/copy/desk-live'
import { minute } from '@/lib/schemas/show-times'
import { emptyIsNull, line, lines, upTo } from '@/lib/schemas/text'

const { faults } = deskLiveCopy

const tick = z
  .string()
  .default('')
  .transform((value) => value === '1')

export const liveForm = z.object({ do: z.enum(['start', 'end', 'resume']), releases: tick })

export type LiveForm = z.infer<typeof liveForm>

/** As the database checks it. */
export const liveEntryForm = z
  .object({
    title: line().default('').refine(upTo(100), faults.longTitle),
    text: lines().default('').refine(upTo(5000), faults.longText),
    picture: emptyIsNull(),
    at: minute(faults.time),
    pinned: tick,
    keyEvent: tick,
  })
  .refine(({ title, text, picture }) => title !== '' || text !== '' || picture !== null, {
    path: ['text'],
    error: faults.empty,
  })
  .refine(({ title, keyEvent }) => title !== '' || !keyEvent, {
    path: ['title'],
    error: faults.keyNeedsTitle,
  })

export type LiveEntryForm = z.infer<typeof liveEntryForm>

export const liveEntryStateForm = z.object({ do: z.enum(['release', 'remove', 'restore']) })

export type LiveEntryStateForm = z.infer<typeof liveEntryStateForm>
