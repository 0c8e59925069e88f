/** Text as a picture. Pango breaks its lines: none begins or ends with a mark that may not (避头尾). */
import sharp from 'sharp'
import { escapeHtml } from '@/lib/http/escape'
import { FONT, loadFont } from './font'

export interface DrawnText {
  /** PNG with a clear background. */
  data: Buffer
  width: number
  height: number
}

interface Look {
  /** In px. */
  size: number
  colour: string
  /** The longest line, in px. */
  width: number
}

/** What can't be drawn is left out; a character beyond the font is a box. */
export async function drawText(text: string, { size, colour, width }: Look): Promise<DrawnText> {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim() || ' '
  await loadFont(plain)
  const markup = `<span lang="zh-CN" foreground="${colour}">${escapeHtml(plain)}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${FONT} ${size}`,
      // A point is a pixel.
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

/** The text in the largest size in which it is no higher than `height`; in the last one it is cut. */
export async function fitText(
  text: string,
  height: number,
  [size, ...smaller]: [Look, ...Look[]],
): Promise<DrawnText> {
  const whole = await drawText(text, size)
  if (whole.height <= height) return whole
  const [next, ...rest] = smaller
  return next ? fitText(text, height, [next, ...rest]) : cutText(text, height, size)
}

/** As much of it as has room, and an ellipsis: by halves, since only drawing tells. */
async function cutText(text: string, height: number, look: Look): Promise<DrawnText> {
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let best = await drawText('…', look)
  let [fewest, most] = [1, characters.length - 1]
  while (fewest <= most) {
    const middle = Math.floor((fewest + most) / 2)
    const beginning = characters
      .slice(0, middle)
      .join('')
      .replace(/[\p{P}\s]+$/u, '')
    const drawn = await drawText(`${beginning}…`, look)
    if (drawn.height <= height) [best, fewest] = [drawn, middle + 1]
    else most = middle - 1
  }
  return best
}
