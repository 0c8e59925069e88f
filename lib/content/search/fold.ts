import { searchDb } from '@/lib/db'

/** A character in the form in which the database compares it (search.fold): m2 for ㎡, 台 for 臺. */
export type Fold = (character: string) => string

let reading: Promise<Fold> | undefined

/** By the database's own table of traditional characters, read once. */
export function readFold(): Promise<Fold> {
  return (reading ??= read().catch((error: unknown) => {
    reading = undefined
    throw error
  }))
}

async function read(): Promise<Fold> {
  const [table] = await searchDb().$queryRaw<{ from: string; to: string }[]>`
    select search.traditional() as from, search.simplified() as to`
  const to = Array.from(table?.to ?? '')
  const simplified = new Map(Array.from(table?.from ?? '', (form, place) => [form, to[place]]))
  // At most as many as there are characters.
  const known = new Map<string, string>()
  return (character) => {
    const before = known.get(character)
    if (before !== undefined) return before
    const plain = character.normalize('NFKC').toLowerCase()
    const form = Array.from(plain, (each) => simplified.get(each) ?? each).join('')
    known.set(character, form)
    return form
  }
}
