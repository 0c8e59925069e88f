import { toBuffer } from 'qrcode'
import sharp, { type OverlayOptions } from 'sharp'
import { copy } from '@/lib/copy'
import { site } from '@/lib/site'
import { fitText, type RenderedText, renderText } from './text'

export interface LongPicture {
  title: string
  /** The column and the day. */
  label: string
  /** May be empty. */
  summary: string
  /** A file of a picture in 16:9. */
  picture: Buffer | null
  /** Where the QR code leads. */
  url: string
}

export const LONG_PICTURE_WIDTH = 750
const MARGIN = 48
const WIDTH = LONG_PICTURE_WIDTH - 2 * MARGIN
const PICTURE_HEIGHT = 422
/** 120 characters in the smallest size. */
const TITLE_HEIGHT = 420
/** Five lines. */
const SUMMARY_HEIGHT = 205
const QR_SIZE = 184
const BAR = 10
// The light colours in components/styles/tokens.css.
const colours = {
  paper: '#ffffff',
  surface: '#f5f4f1',
  ink: '#16181d',
  soft: '#565b66',
  brand: '#b3261e',
}

/** A JPEG to send instead of a link: all that a reader of it needs to find the story. */
export async function renderLongPicture(subject: LongPicture): Promise<Buffer> {
  const { title, label, summary, picture, url } = subject
  const style = (size: number, colour: string) => ({ size, colour, width: WIDTH })
  const bold = (size: number) => style(size, colours.ink)
  const regular = (size: number) => ({ ...style(size, colours.soft), weight: 'regular' as const })
  const [name, heading, below, text, footer] = await Promise.all([
    renderText(site.name, style(34, colours.brand)),
    fitText(title, TITLE_HEIGHT, [bold(48), bold(40), bold(34)]),
    renderText(label, regular(24)),
    summary ? fitText(summary, SUMMARY_HEIGHT, [regular(28)]) : null,
    renderFooter(url),
  ])
  const rows = new Rows(BAR + 36)
  rows.add(name, 32)
  if (picture) rows.addWide(await widen(picture), PICTURE_HEIGHT, 40)
  rows.add(heading, 24)
  rows.add(below, text ? 28 : 44)
  if (text) rows.add(text, 44)
  rows.addWide(footer.data, footer.height, 0)
  const bar = { width: LONG_PICTURE_WIDTH, height: BAR, channels: 3 as const }
  return sharp({
    create: {
      width: LONG_PICTURE_WIDTH,
      height: rows.height,
      channels: 3,
      background: colours.paper,
    },
  })
    .composite([
      { input: { create: { ...bar, background: colours.brand } }, left: 0, top: 0 },
      ...rows.images,
    ])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

/** Images below one another. */
class Rows {
  readonly images: OverlayOptions[] = []

  constructor(public height: number) {}

  /** `space`: below it. */
  add({ data, height }: RenderedText, space: number): void {
    this.images.push({ input: data, left: MARGIN, top: this.height })
    this.height += height + space
  }

  addWide(input: Buffer, height: number, space: number): void {
    this.images.push({ input, left: 0, top: this.height })
    this.height += height + space
  }
}

function widen(picture: Buffer): Promise<Buffer> {
  return sharp(picture).resize(LONG_PICTURE_WIDTH, PICTURE_HEIGHT).png().toBuffer()
}

/** The QR code, dark on white with its quiet zone, and what to do with it. */
async function renderFooter(url: string): Promise<{ data: Buffer; height: number }> {
  const height = QR_SIZE + 2 * MARGIN
  const left = MARGIN + QR_SIZE + 32
  const width = LONG_PICTURE_WIDTH - left - MARGIN
  const code = await toBuffer(url, {
    width: QR_SIZE,
    margin: 4,
    color: { dark: colours.ink, light: colours.paper },
  })
  const [name, sentence] = await Promise.all([
    renderText(site.name, { size: 36, colour: colours.ink, width }),
    renderText(copy.story.scanToRead, { size: 26, colour: colours.soft, width, weight: 'regular' }),
  ])
  const top = Math.round((height - name.height - sentence.height - 20) / 2)
  const data = await sharp({
    create: { width: LONG_PICTURE_WIDTH, height, channels: 3, background: colours.surface },
  })
    .composite([
      {
        input: await sharp(code).resize(QR_SIZE, QR_SIZE, { kernel: 'nearest' }).toBuffer(),
        left: MARGIN,
        top: MARGIN,
      },
      { input: name.data, left, top },
      { input: sentence.data, left, top: top + name.height + 20 },
    ])
    .png()
    .toBuffer()
  return { data, height }
}
