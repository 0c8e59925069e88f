import { aligner } from '@/lib/fold/align'
import { fold } from '@/lib/fold/fold'
import { hold, refuse, type Submission, type Verdict } from './rule'

const MAX_LINKS = 2

// Top-level domains that spam uses without http:// or www.
const topLevel =
  'com|net|org|cn|cc|co|io|me|top|xyz|vip|club|shop|site|online|info|biz|tv|app|dev|link|live|hk|tw|jp|ru|ly|gg'
// ASCII only, since Chinese text may follow without a space. E-mail addresses are excluded.
const rest = '[\\w.~:@%/?#=&+-]*'
const link = new RegExp(
  [
    `\\bhttps?:\\/\\/\\S${rest}`,
    `\\bwww\\.[a-z0-9-]+\\.${rest}`,
    `(?<![\\w@.-])(?:[a-z0-9-]+\\.)+(?:${topLevel})(?![\\w-])(?:\\/${rest})?`,
  ].join('|'),
  'gi',
)

// As in gmail\u3002com; elsewhere a Chinese full stop ends a sentence.
const chineseDot = new RegExp(`(?<=[a-z0-9-])[\\u3002\\uff61](?=(?:${topLevel})(?![\\w-]))`, 'gi')

/** Refuses more than two links as advertising and holds one or two. */
export function links({ text }: Submission): Verdict | null {
  const found = findLinks(text)
  if (found.length > MAX_LINKS) return refuse('links', 'links', found)
  return found.length > 0 ? hold('links', found) : null
}

const align = aligner(fold)

/** The links as written, also in full width, with invisible characters or a Chinese full stop for the dot. */
function findLinks(text: string): string[] {
  const { folded, start, end } = align(text)
  return [...folded.replace(chineseDot, '.').matchAll(link)].map(({ 0: found, index }) =>
    text.slice(start(index), end(index + found.length - 1)),
  )
}
