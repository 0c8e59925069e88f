/** Text as an image. Pango breaks lines by the rules for Chinese punctuation (避头尾). */
import sharp from 'sharp'
import { escapeHtml } from '@/lib/http/escape'
import { FONT, loadFont } from './font'
import type { Weight } from './font-file'

export interface RenderedText {
  /** Transparent PNG. */
  data: Buffer
  width: number
  height: number
}

interface TextStyle {
  /** Pixels. */
  size: number
  colour: string
  /** Of the longest line, pixels. */
  width: number
  /** Bold where it isn't said. */
  weight?: Weight
}

/** Control characters are left out; characters that the font lacks become boxes. */
export async function renderText(
  text: string,
  { size, colour, width, weight = 'bold' }: TextStyle,
): Promise<RenderedText> {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim() || ' '
  await loadFont(plain, weight)
  const markup = `<span lang="zh-CN" foreground="${colour}">${escapeHtml(plain)}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${FONT} ${weight} ${size}`,
      // One point is one pixel.
      dpi: 72,
      width,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The text in the largest style that fits `height`; in the last one it is truncated. */
export async function fitText(
  text: string,
  height: number,
  [size, ...smaller]: [TextStyle, ...TextStyle[]],
): Promise<RenderedText> {
  const rendered = await renderText(text, size)
  if (rendered.height <= height) return rendered
  const [next, ...rest] = smaller
  return next ? fitText(text, height, [next, ...rest]) : truncateText(text, height, size)
}

/** Truncates with an ellipsis by binary search, since only rendering gives the height. */
async function truncateText(text: string, height: number, look: TextStyle): Promise<RenderedText> {
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let best = await renderText('…', look)
  let [fewest, most] = [1, characters.length - 1]
  while (fewest <= most) {
    const middle = Math.floor((fewest + most) / 2)
    const beginning = characters
      .slice(0, middle)
      .join('')
      .replace(/[\p{P}\s]+$/u, '')
    const drawn = await renderText(`${beginning}…`, look)
    if (drawn.height <= height) [best, fewest] = [drawn, middle + 1]
    else most = middle - 1
  }
  return best
}
