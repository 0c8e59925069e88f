import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { site } from '@/lib/site'

/** Pixels of the icons in the web manifest, by name. */
export const appIcons = new Map([
  ['192', 192],
  ['512', 512],
  ['maskable', 512],
])

/** Of a maskable icon's width: the circle that is seen in every shape that a system cuts. */
const SAFE_SHARE = 0.8

/** A PNG of the site's one icon (SVG, PNG …); null for an unknown name. */
export async function renderAppIcon(name: string): Promise<Buffer | null> {
  const size = appIcons.get(name)
  if (!size) return null
  return name === 'maskable' ? renderMaskable(size) : draw(size).png().toBuffer()
}

/** All that is drawn, within the safe circle, on the colour of the icon's edge. */
async function renderMaskable(size: number): Promise<Buffer> {
  const background = await edgeColour(size)
  const opaque = await draw(size).flatten({ background }).png().toBuffer()
  const { data, info } = await sharp(opaque)
    .trim({ background })
    .png()
    .toBuffer({ resolveWithObject: true })
  const scale = (size * SAFE_SHARE) / Math.hypot(info.width, info.height)
  const [width, height] = [info.width, info.height].map((side) => Math.floor(side * scale))
  const drawing = await sharp(data).resize(width, height).png().toBuffer()
  const ground = sharp({ create: { width: size, height: size, channels: 3, background } })
  return ground
    .composite([{ input: drawing }])
    .png()
    .toBuffer()
}

/** At the middle of the upper edge; the theme's where the icon is transparent there. */
async function edgeColour(size: number): Promise<string | { r: number; g: number; b: number }> {
  const place = { left: Math.floor(size / 2), top: 2, width: 1, height: 1 }
  const [r = 0, g = 0, b = 0, alpha = 0] = await draw(size).extract(place).raw().toBuffer()
  return alpha === 255 ? { r, g, b } : site.themeColor.light
}

function draw(size: number): Sharp {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 }
  return sharp(join('public', site.icon), { density: 720 })
    .resize(size, size, { fit: 'contain', background: transparent })
    .ensureAlpha()
}
