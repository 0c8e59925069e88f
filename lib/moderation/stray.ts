/** Where a term was found: places in the text. */
export interface Hit {
  term: string
  start: number
  end: number
}

/** Whether a term is there by accident only, so that whoever wrote it would ask where. */
export function isStray(text: string, { term, start, end }: Hit): boolean {
  const found = text.slice(start, end)
  return (
    isOtherKind(term, found) ||
    // A term with Chinese in it is plain enough: who forbids one with a v means vx too.
    (!chinese.test(term) && (goesOn(text, start) || goesOn(text, end))) ||
    (isOverSentences(found) && !sentenceMark.test(term) && !isWholeWords(text, start, end))
  )
}

const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const digit = /\p{N}/u
const chinese = /\p{Script=Han}/u
/** A dot between Chinese characters ends no sentence; it is there to get past a list. */
const sentenceMark = /(?:(?!\.)\p{Terminal_Punctuation}|\u2026)+/u
/** A longer term doesn't come about over a comma by chance. */
const CHANCE_CHARACTERS = 3

/** A number that only looks like the term's letters (50 and so), or letters like its number. */
function isOtherKind(term: string, found: string): boolean {
  return [letter, digit].some((kind) => has(kind, term) && !has(kind, found))
}

function has(kind: RegExp, text: string): boolean {
  return kind.test(text.normalize('NFKC'))
}

/** Whether a Latin word or a number goes on over this place, as in class and 12345. */
function goesOn(text: string, place: number): boolean {
  const [before, after] = [text.charAt(place - 1), text.charAt(place)]
  return [letter, digit].some((kind) => has(kind, before) && has(kind, after))
}

/** Two halves around one mark; with more marks it is written so on purpose. */
function isOverSentences(found: string): boolean {
  const halves = found.split(sentenceMark)
  return halves.length === 2 && Array.from(halves.join('')).length <= CHANCE_CHARACTERS
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Over a comma or a full stop, the halves of two longer words are not the term. */
function isWholeWords(text: string, start: number, end: number): boolean {
  const words = segmenter.segment(text)
  return [start, end].every((place) => (words.containing(place)?.index ?? place) === place)
}
