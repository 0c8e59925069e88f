import sharp from 'sharp'
import { type MarkedKind } from '@/lib/ai-kind'
import { site } from '@/lib/site'
import { type AigcMark, xmpOf } from './aigc'
import { readAiMark } from './read-mark'

const LABELS: Record<MarkedKind, string> = { generated: '1', assisted: '1', suspected: '3' }

/**
 * The XMP of a rendition: the mark that the original came with, or else one by the site. What an editor decided since
 * (`kind`) goes before the label that came in.
 */
export async function renditionMark(
  original: string,
  key: string,
  kind: MarkedKind,
): Promise<string> {
  const came = readAiMark(await sharp(original, { limitInputPixels: false }).metadata())
  const mark: AigcMark = {
    Label: came?.kind === kind && came.aigc ? came.aigc.Label : LABELS[kind],
    ContentProducer: came?.aigc?.ContentProducer || site.name,
    ProduceID: came?.aigc?.ProduceID || key,
    ReservedCode1: came?.aigc?.ReservedCode1 ?? '',
    ContentPropagator: site.name,
    PropagateID: key,
    ReservedCode2: came?.aigc?.ReservedCode2 ?? '',
  }
  return xmpOf(mark, kind)
}
