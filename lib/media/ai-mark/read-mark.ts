import sharp from 'sharp'
import type { MarkedKind } from '@/lib/ai-kind'
import { fileKind } from '../file-kind'
import { type AigcMark, aigcProperty, parseAigc } from './aigc'
import { c2paManifests } from './c2pa'

/** Longer packets are looked at this far, in bytes. */
const MAX_XMP = 256 * 1024

export interface AiMark {
  kind: MarkedKind
  /** As it came in; null where the file says it by another standard. */
  aigc: AigcMark | null
}

/**
 * What a picture's own file says of artificial intelligence: by an AIGC property (GB 45438-2025), by the IPTC's
 * DigitalSourceType or by C2PA. Null: nothing.
 */
export async function readAiMark(file: string | Uint8Array): Promise<AiMark | null> {
  const { xmp, comments = [] } = await sharp(file, { limitInputPixels: false }).metadata()
  const packet = xmp?.toString('utf8', 0, MAX_XMP) ?? ''
  // Some generators write a text chunk of PNG instead.
  const comment = comments.find(({ keyword }) => keyword === 'AIGC')?.text
  const property = aigcProperty(packet) ?? comment ?? null
  if (property !== null) {
    const aigc = parseAigc(property)
    return { kind: kindOf(aigc), aigc }
  }
  const said = sourceIn(packet) ?? (typeof file === 'string' ? null : sourceInManifests(file))
  return said && { kind: said, aigc: null }
}

/** 1 is generated; a mark that says less, or can't be read, is a suspicion. */
function kindOf(aigc: AigcMark | null): MarkedKind {
  return aigc?.Label === '1' ? 'generated' : 'suspected'
}

function sourceInManifests(file: Uint8Array): MarkedKind | null {
  const manifests = c2paManifests(file, fileKind(file))
  return manifests && sourceIn(manifests)
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
function sourceIn(text: string | Buffer): MarkedKind | null {
  if (text.includes('digitalsourcetype/trainedAlgorithmicMedia')) return 'generated'
  return text.includes('digitalsourcetype/compositeWithTrainedAlgorithmicMedia') ? 'assisted' : null
}
