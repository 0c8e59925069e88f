import AhoCorasick from 'modern-ahocorasick'

export interface StyleTerm {
  word: string
  /** `style`: the newsroom writes it otherwise; `forbidden`: no story says it without a second look. */
  kind: 'style' | 'forbidden'
  instead: string
  why: string
}

export interface StyleHit extends StyleTerm {
  /** Index in the text, in UTF-16 code units. */
  at: number
}

export type StyleMatcher = (text: string) => StyleHit[]

/** The rest of a text that is full of them is not listed. */
const MAX_HITS = 200

/**
 * Finds words as they are written; of overlapping ones, the first and longest. Words of letters and digits are found
 * whole: `app` is not in `apply`.
 */
export function compileStyle(terms: StyleTerm[]): StyleMatcher {
  const words = new AhoCorasick(terms.map((data) => ({ data, pattern: data.word })))
  return (text) => {
    const hits: StyleHit[] = []
    for (const { data, start, end } of words.iterate(text, { strategy: 'leftmost-longest' })) {
      if (data && !cutsWord(text, start) && !cutsWord(text, end)) hits.push({ ...data, at: start })
      if (hits.length === MAX_HITS) break
    }
    return hits
  }
}

const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/** Whether a word of letters or a number goes on across the index. */
function cutsWord(text: string, index: number): boolean {
  return letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index))
}
