import { z } from 'zod'
import { digitalSourceType, type MarkedKind } from '@/lib/ai-kind'
import { escapeXml } from '@/lib/http/escape'
import { xmpProperty } from '@/lib/media/xmp'

/** GB 45438-2025, annex E. `Label`: 1 is, 2 may be, 3 is suspected to be made by artificial intelligence. */
const aigcMark = z.object({
  Label: z.union([z.string(), z.number().transform(String)]),
  ContentProducer: field(),
  ProduceID: field(),
  ReservedCode1: field(),
  ContentPropagator: field(),
  PropagateID: field(),
  ReservedCode2: field(),
})

export type AigcMark = z.infer<typeof aigcMark>

/** TC260-PG-20258A. */
const NAMESPACE = 'http://www.tc260.org.cn/ns/AIGC/1.0/'

/** The AIGC property of an XMP packet as it is written; null without one. */
export function aigcProperty(xmp: string): string | null {
  return xmpProperty(xmp, 'AIGC')
}

/** Null where the property is not the standard's JSON. */
export function parseAigc(property: string): AigcMark | null {
  try {
    const value: unknown = JSON.parse(property)
    const nested = z.object({ AIGC: z.unknown() }).safeParse(value)
    return aigcMark.safeParse(nested.data?.AIGC ?? value).data ?? null
  } catch {
    return null
  }
}

/** An XMP packet with the mark and the IPTC code, and nothing else. */
export function xmpOf(mark: AigcMark, kind: MarkedKind): string {
  const source = digitalSourceType(kind)
  const code = source
    ? `<Iptc4xmpExt:DigitalSourceType xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${source}</Iptc4xmpExt:DigitalSourceType>`
    : ''
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="${NAMESPACE}"><TC260:AIGC>${escapeXml(JSON.stringify(mark))}</TC260:AIGC>${code}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

function field() {
  return z
    .union([z.string(), z.number().transform(String)])
    .transform((text) => text.slice(0, 1000))
    .catch('')
}
