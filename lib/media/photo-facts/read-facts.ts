import type { Metadata } from 'sharp'
import { xmpPacket, xmpProperty } from '@/lib/media/xmp'
import { toStorable } from '@/lib/schemas/params'
import { cleanLine, isBroken } from '@/lib/schemas/text'
import { isTime, ZONE_OFFSET } from '@/lib/time'
import { exifFacts } from './exif'
import { iptcFacts } from './iptc'

/** As the columns of the row. */
const MAX_CREDIT = 200
const MAX_CAPTION = 1000

export interface PhotoFacts {
  /** Empty: not said. */
  credit: string
  caption: string
  takenAt: Date | null
}

/** What cameras and programs write in place of a description. */
const noCaption =
  /^(?:[?\s]+|olympus digital camera|sony dsc|samsung(?: .*)?|kodak .*|dcim.*|default|cof|mde|edf|\w{3,12}dig)$/i

/** What a picture's file says of itself, by XMP, IPTC and Exif, in this order. Where it was taken is not read. */
export function readPhotoFacts(metadata: Metadata): PhotoFacts {
  const packet = xmpPacket(metadata)
  const xmp = (name: string) => xmpProperty(packet, name) ?? ''
  const iptc = iptcFacts(metadata.iptc ?? Buffer.alloc(0))
  const exif = exifFacts(metadata.exif ?? Buffer.alloc(0))
  const byline = xmp('creator').replace(/\s*\n\s*/g, '、') || iptc.byline || exif.artist
  const agency = xmp('Credit') || iptc.credit
  const copyright = firstLine(xmp('rights')) || iptc.copyright || exif.copyright
  const described = noCaption.test(exif.description) ? '' : exif.description
  return {
    credit: oneLine(creditOf(byline, agency) || copyright, MAX_CREDIT),
    caption: oneLine(firstLine(xmp('description')) || iptc.caption || described, MAX_CAPTION),
    takenAt:
      timeOf(exif.takenAt, exif.offset) ??
      timeOf(xmp('DateCreated'), '') ??
      timeOf(`${iptc.day}${iptc.time}`, ''),
  }
}

/** `王某/某社`, as the IPTC writes a credit line. */
function creditOf(byline: string, agency: string): string {
  return agency.includes(byline) ? agency : [byline, agency].filter(Boolean).join('/')
}

/** A list of languages begins with the default one. */
function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim()) ?? ''
}

/** Empty where it was read in a wrong encoding. */
function oneLine(text: string, most: number): string {
  if (isBroken(text)) return ''
  return Array.from(cleanLine(toStorable(text)).replace(/\s+/g, ' '))
    .slice(0, most)
    .join('')
    .trim()
}

/** A local time without an offset is the site's. */
function timeOf(written: string, offset: string): Date | null {
  const [, day, time = '', own] =
    /^(\d{4}[:-]?\d{2}[:-]?\d{2})[T ]?(\d{2}:?\d{2}(?::?\d{2})?)?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      written.trim(),
    ) ?? []
  if (!day) return null
  const [year, month, date] = parts(day.replace(/\D/g, ''), 4)
  const [hours = '00', minutes = '00', seconds = '00'] = parts(time.replace(/\D/g, ''), 2)
  const zone = own ?? (offset.trim() || ZONE_OFFSET)
  const at = Date.parse(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}${zone}`)
  return isTime(at) ? new Date(at) : null
}

/** The first so many digits, then pairs. */
function parts(digits: string, first: number): string[] {
  const rest = digits.slice(first).match(/\d{2}/g) ?? []
  return digits === '' ? [] : [digits.slice(0, first), ...rest]
}
