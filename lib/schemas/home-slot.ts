import { z } from 'zod'
import { copy } from '@/lib/copy'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { HOME_PLACES } from '@/lib/schemas/home-places'
import { wholeNumber } from '@/lib/schemas/number'
import { parseStory, SLUG } from '@/lib/schemas/params'
import { isForward, minute } from '@/lib/schemas/show-times'
import { line, upTo } from '@/lib/schemas/text'

export interface BlockKey {
  block: 'front' | 'videos' | 'column'
  /** Of the block `column`. */
  columnSlug: string | null
}

/** As forms have it: `front`, `videos`, `column/shixun`. */
export function blockName({ block, columnSlug }: BlockKey): string {
  return columnSlug === null ? block : `column/${columnSlug}`
}

function parseBlock(name: string): BlockKey | null {
  if (name === 'front' || name === 'videos') return { block: name, columnSlug: null }
  const [kind, slug = ''] = name.split('/')
  return kind === 'column' && SLUG.test(slug) ? { block: 'column', columnSlug: slug } : null
}

const placed = {
  block: line(words.badBlock).transform((name, context) => {
    const key = parseBlock(name)
    if (key) return key
    context.addIssue({ code: 'custom', message: words.badBlock })
    return z.NEVER
  }),
  place: placeOf(HOME_PLACES.front),
  showFrom: minute(words.badTime),
  showUntil: minute(words.badTime),
  title: line().default('').refine(upTo(200), words.longTitle),
  picture: line()
    .default('')
    .transform((key) => key || null),
}

const inBlock = {
  check: ({ block, place }: { block: BlockKey; place: number }) =>
    place <= HOME_PLACES[block.block],
  fault: { path: ['place'], error: words.badPlace },
}
const forward = { path: ['showUntil'], error: words.backwards }

export const slotForm = z
  .object({
    ...placed,
    story: line(words.noStory).transform((typed, context) => {
      const id = parseStory(typed)
      if (id !== null) return id
      context.addIssue({ code: 'custom', message: words.noStory })
      return z.NEVER
    }),
  })
  .refine(inBlock.check, inBlock.fault)
  .refine(isForward, forward)

/** The story stays. */
export const slotChange = z
  .object(placed)
  .refine(inBlock.check, inBlock.fault)
  .refine(isForward, forward)

export const slotMove = z.object({ to: placeOf(HOME_PLACES.front, copy.actions.unreadable) })

export type SlotForm = z.infer<typeof slotForm>
export type SlotChange = z.infer<typeof slotChange>

function placeOf(most: number, error: string = words.badPlace) {
  return wholeNumber(most, error).refine((place) => place > 0, error)
}
