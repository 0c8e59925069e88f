import type { Body } from '@/lib/content/body'

/** The pictures of a body that stand for themselves, and what remains. */
export function splitGallery(body: Body): { pictures: Body[]; text: Body } {
  const isPicture = (piece: Body['pieces'][number]) =>
    typeof piece !== 'string' && piece.tagName === 'figure'
  return {
    pictures: body.pieces.filter(isPicture).map((piece) => ({ ...body, pieces: [piece] })),
    text: { ...body, pieces: body.pieces.filter((piece) => !isPicture(piece)) },
  }
}
