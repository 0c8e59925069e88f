import type { Metadata } from 'sharp'
import type { MarkedKind } from '@/lib/ai-kind'
import { fileKind } from '../file-kind'
import { xmpPacket } from '../xmp'
import { type AigcMark, aigcProperty, parseAigc } from './aigc'
import { c2paManifests } from './c2pa'

export interface AiMark {
  kind: MarkedKind
  /** As it came in; null where the file says it by another standard. */
  aigc: AigcMark | null
}

/**
 * What a picture's own file says of artificial intelligence: by an AIGC property (GB 45438-2025), by the IPTC's
 * DigitalSourceType or, where the file's bytes are there, by C2PA. Null: nothing.
 */
export function readAiMark(metadata: Metadata, file?: Uint8Array): AiMark | null {
  const { comments = [] } = metadata
  const packet = xmpPacket(metadata)
  // Some generators write a text chunk of PNG instead.
  const comment = comments.find(({ keyword }) => keyword === 'AIGC')?.text
  const property = aigcProperty(packet) ?? comment ?? null
  if (property !== null) {
    const aigc = parseAigc(property)
    return { kind: kindOf(aigc), aigc }
  }
  const said = sourceIn(packet) ?? (file ? sourceInManifests(file) : null)
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
