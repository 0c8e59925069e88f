interface SentenceProps {
  /** Of lib/copy. */
  words: (...names: string[]) => string
  names: string[]
}

/** A sentence with names and titles of any direction in it, which leave its own direction alone. */
export function Sentence({ words, names }: SentenceProps) {
  const marks = names.map((_, index) => String.fromCharCode(FIRST_MARK + index))
  return words(...marks)
    .split(MARKS)
    .map((part, index) => {
      const place = marks.indexOf(part)
      return place < 0 ? part : <bdi key={index}>{names[place]}</bdi>
    })
}

/** Private characters stand for the names while the sentence is made. */
const FIRST_MARK = 0xe000
const MARKS = /([\ue000-\ue00f])/
