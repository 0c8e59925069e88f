import { hold, rejectWith, type Submission, type Verdict } from './rule'

const MOST_LINKS = 2

// Endings that advertisements use; any other address is a link with http:// or www. before it.
const endings =
  'com|net|org|cn|cc|co|io|me|top|xyz|vip|club|shop|site|online|info|biz|tv|app|dev|link|live|hk|tw|jp|ru|ly|gg'
// Of ASCII only: what follows in Chinese is the sentence again. In an e-mail address there is none.
const rest = '[\\w.~:@%/?#=&+-]*'
const link = new RegExp(
  [
    `\\bhttps?:\\/\\/\\S${rest}`,
    `\\bwww\\.[a-z0-9-]+\\.${rest}`,
    `(?<![\\w@.-])(?:[a-z0-9-]+\\.)+(?:${endings})(?![\\w-])(?:\\/${rest})?`,
  ].join('|'),
  'gi',
)

// As in gmail\u3002com; any other Chinese stop ends a sentence.
const chineseDot = new RegExp(`(?<=[a-z0-9-])[\\u3002\\uff61](?=(?:${endings})(?![\\w-]))`, 'gi')

/** More than two links are an advertisement; one or two are looked at first. */
export function links({ text }: Submission): Verdict | null {
  const found = findLinks(text)
  if (found.length > MOST_LINKS) return rejectWith('links', 'links', found)
  return found.length > 0 ? hold('links', found) : null
}

/** As they stand in the text, which may have them in full width or with a Chinese stop for the dot. */
function findLinks(text: string): string[] {
  // One character for one, so that places are kept.
  const plain = text.replace(/[\uff01-\uff5e]/g, halfWidth).replace(chineseDot, '.')
  return [...plain.matchAll(link)].map(({ 0: found, index }) =>
    text.slice(index, index + found.length),
  )
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
