const BLOCKS = '.story-head h1, .prose :is(p, li, h2, h3, h4, h5, h6, td, th, figcaption)'
/** Read by eye alone. */
const SKIPPED = '.footnotes, pre, sup'

/** A sentence with its marks and the quotes that it ends with. */
const sentence = /[^。！？!?；;…]+[。！？!?；;…]*[”’』」）)]*/g

/** The sentences of a story's page, in order. */
export function sentencesOf(page: Document): Range[] {
  return [...page.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest(SKIPPED))
    .flatMap((block) => sentencesIn(page, block))
}

function sentencesIn(page: Document, block: Element): Range[] {
  const texts = textsOf(page, block)
  const whole = texts.map((text) => text.data).join('')
  return [...whole.matchAll(sentence)]
    .filter(([found]) => found.trim() !== '')
    .map((found) => {
      const range = page.createRange()
      range.setStart(...placeOf(texts, found.index))
      range.setEnd(...placeOf(texts, found.index + found[0].length - 1))
      range.setEnd(range.endContainer, range.endOffset + 1)
      return range
    })
}

function textsOf(page: Document, block: Element): Text[] {
  const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (!text.parentElement?.closest(SKIPPED)) texts.push(text)
  }
  return texts
}

/** The text node and the offset in it of a character of all texts together. */
function placeOf(texts: Text[], offset: number): [Text, number] {
  for (const text of texts) {
    if (offset < text.length) return [text, offset]
    offset -= text.length
  }
  throw new RangeError('no such character')
}
