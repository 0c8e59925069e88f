const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const han = /^\p{Script=Han}+$/u
const single = /^\p{Script=Han}$/u
/** Brackets and quotation marks that open. */
const opening = /^[\p{Ps}\p{Pi}《〈]$/u
/** Marks and blanks: browsers know where a line may break beside one, but for one that opens. */
const mark = /^[\p{P}\p{S}\p{Z}\p{Cf}]+$/u
/** Particles, which belong to the word before them. */
const particle = /^[的地得了着过们吗呢吧啊]$/
/** Numbers, which stay with what they count. */
const number = /^第?[\d.]*[〇零一二两三四五六七八九十百千万亿几半]*$/
/** Words of one character, which may begin a line. */
const word = /^[和与及或在从向对把被让将为是不也又再就都要会能可至到比用以]$/
/** The most characters that are kept together as one word that the dictionary does not know. */
const MAX_UNKNOWN = 6

/** Splits a text into the pieces between which a line may break where `word-break: keep-all` forbids it. */
export function breakable(text: string): string[] {
  const pieces: string[] = []
  let previous = ''
  let unknown = 0
  for (const { segment } of segmenter.segment(text)) {
    unknown =
      single.test(segment) && !word.test(segment) && !particle.test(segment) ? unknown + 1 : 0
    const piece = pieces.at(-1)
    if (piece !== undefined && holds(previous, segment, unknown)) {
      pieces[pieces.length - 1] = piece + segment
    } else {
      pieces.push(segment)
      if (unknown > 1) unknown = 1
    }
    previous = segment
  }
  return pieces
}

/** Whether no line breaks between two segments, or the browser decides. `unknown`: how many such characters end here. */
function holds(before: string, after: string, unknown: number): boolean {
  if (opening.test(after)) return mark.test(before)
  if (mark.test(before) || mark.test(after)) return true
  if (particle.test(after)) return true
  if (!han.test(before) && !han.test(after)) return true
  // 2026年, 第12集, 六分钟
  if (number.test(before)) return true
  return unknown > 1 && unknown <= MAX_UNKNOWN
}
