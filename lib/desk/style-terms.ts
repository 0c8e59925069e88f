import { db } from '@/lib/db'
import { compileStyle, type StyleHit, type StyleMatcher } from './style-matcher'

/** A change of the table takes effect on every instance within this time. */
const MAX_AGE_MS = 10_000

let current: { readAt: number; list: string; matcher: StyleMatcher } | undefined
let reading: Promise<StyleMatcher> | undefined

/** The newsroom's words in a text, in order. Nothing is replaced. @throws what Prisma throws. */
export async function findStyleTerms(text: string): Promise<StyleHit[]> {
  const isFresh = current && Date.now() - current.readAt < MAX_AGE_MS
  const matcher = isFresh && current ? current.matcher : await readOnce()
  return matcher(text)
}

/** After a change at this instance's desk. */
export function forgetStyleTerms(): void {
  current = undefined
  reading = undefined
}

/** Concurrent checks share one read. */
function readOnce(): Promise<StyleMatcher> {
  const own = (reading ??= readTerms().finally(() => {
    if (reading === own) reading = undefined
  }))
  return own
}

async function readTerms(): Promise<StyleMatcher> {
  const readAt = Date.now()
  const terms = await db().styleTerm.findMany({
    select: { word: true, kind: true, instead: true, why: true },
    orderBy: { word: 'asc' },
  })
  const list = JSON.stringify(terms)
  const matcher = current?.list === list ? current.matcher : compileStyle(terms)
  current = { readAt, list, matcher }
  return matcher
}
