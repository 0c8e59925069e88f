/** A match of a term: `start` and `end` are indexes in the text. */
export interface Hit {
  term: string
  start: number
  end: number
}

/** Whether the match is a false positive: letters that form the term by accident. */
export function isFalsePositive(text: string, { term, start, end }: Hit): boolean {
  const found = text.slice(start, end)
  return (
    isOtherKind(term, found) ||
    // Terms with Chinese characters also match inside a word: 加v includes 加vx.
    (!chinese.test(term) && (isInsideWord(text, start) || isInsideWord(text, end))) ||
    (spansSentences(found) && !sentenceMark.test(term) && !isWholeWords(text, start, end))
  )
}

const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const digit = /\p{N}/u
const chinese = /\p{Script=Han}/u
/** Without the ASCII dot, which between Chinese characters only evades the list. */
const sentenceMark = /(?:(?!\.)\p{Terminal_Punctuation}|\u2026)+/u
/** Longer terms do not occur by chance across a punctuation mark. */
const CHANCE_CHARACTERS = 3

/** A number that folds to the term's letters (50 to so), or letters that fold to its number. */
function isOtherKind(term: string, found: string): boolean {
  return [letter, digit].some((kind) => has(kind, term) && !has(kind, found))
}

function has(kind: RegExp, text: string): boolean {
  return kind.test(text.normalize('NFKC'))
}

/** Whether the index is inside a word of letters or a number. */
function isInsideWord(text: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index)]
  return [letter, digit].some((kind) => has(kind, before) && has(kind, after))
}

/** Two halves around one mark; more marks are deliberate. */
function spansSentences(found: string): boolean {
  const halves = found.split(sentenceMark)
  return halves.length === 2 && Array.from(halves.join('')).length <= CHANCE_CHARACTERS
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** False where the match cuts a word at its start or end. */
function isWholeWords(text: string, start: number, end: number): boolean {
  const words = segmenter.segment(text)
  return [start, end].every((index) => (words.containing(index)?.index ?? index) === index)
}
