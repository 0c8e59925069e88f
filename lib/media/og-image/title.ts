import sharp from 'sharp'
import { site } from '@/lib/site'
import { OG_IMAGE_SIZE } from '../sizes'
import { renderText, fitText } from './text'

const MARGIN = 80
const WIDTH = OG_IMAGE_SIZE.width - 2 * MARGIN
/** Three lines of the larger size, four of the smaller. */
const TITLE_HEIGHT = 350
const TITLE_TOP = 150
// The dark colours in components/styles/tokens.css.
const colours = { ground: '#16181d', bar: '#e8503f', label: '#ff9a8c', ink: '#f1efeb' }

/** A PNG of the title, its label (a column's name) and the site's name. */
export async function renderTitle(title: string, label: string): Promise<Buffer> {
  const ink = { colour: colours.ink, width: WIDTH }
  const [above, middle, below] = await Promise.all([
    renderText(label, { size: 36, colour: colours.label, width: WIDTH }),
    fitText(title, TITLE_HEIGHT, [
      { ...ink, size: 80 },
      { ...ink, size: 60 },
    ]),
    renderText(site.name, { ...ink, size: 40 }),
  ])
  const bar = { width: 16, height: OG_IMAGE_SIZE.height, channels: 3 as const }
  return (
    sharp({ create: { ...OG_IMAGE_SIZE, channels: 3, background: colours.ground } })
      .composite([
        { input: { create: { ...bar, background: colours.bar } }, left: 0, top: 0 },
        { input: above.data, left: MARGIN, top: MARGIN - 10 },
        { input: middle.data, left: MARGIN, top: TITLE_TOP },
        { input: below.data, left: MARGIN, top: OG_IMAGE_SIZE.height - MARGIN - below.height + 10 },
      ])
      // Text needs few shades.
      .png({ palette: true, colours: 32 })
      .toBuffer()
  )
}
