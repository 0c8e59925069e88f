import { isoWithOffset, ZONE_OFFSET } from '@/lib/time'

/** `Sat, 30 Apr 2022 19:36:37 +0800`: RSS 2.0 uses RFC 822 with a year of four digits. */
export function rfc822(iso: string): string {
  const local = new Date(`${isoWithOffset(iso).slice(0, 19)}Z`)
  return local.toUTCString().replace('GMT', ZONE_OFFSET.replace(':', ''))
}
