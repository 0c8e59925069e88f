import { searchDb } from '@/lib/db'

/** A text in the form in which the database compares it (search.fold): m2 for ㎡, 台 for 臺. */
export type Fold = (text: string) => string

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
  const { from = '', to = '' } = table ?? {}
  const forms = Array.from(to)
  const simplified = new Map(Array.from(from, (form, place) => [form, forms[place] ?? form]))
  const traditional = new RegExp(`[${from}]`, 'gu')
  const simplify = (form: string) => simplified.get(form) ?? form
  return (text) => text.normalize('NFKC').toLowerCase().replace(traditional, simplify)
}
