/** The point of a picture that no crop may lose. */
import type { Focus } from '@/lib/routes'

/** A row's columns: per cent from the left and from the top. */
export interface FocusColumns {
  focusX: number | null
  focusY: number | null
}

interface Size {
  width: number
  height: number
}

const MIDDLE = 50

/** Null if the row says nothing; one number alone is enough. */
export function focusOf({ focusX, focusY }: FocusColumns): Focus | null {
  return focusX === null && focusY === null ? null : { x: focusX ?? MIDDLE, y: focusY ?? MIDDLE }
}

/**
 * Where a crop of `cut`'s ratio lies along the side that it shortens, from 0 (left or top) to 1, with the focus as near
 * to its middle as the picture's edges allow.
 */
export function cropPosition(original: Size, cut: Size, focus: Focus): number {
  const ratio = original.width / original.height / (cut.width / cut.height)
  const [visible, at] = ratio > 1 ? [1 / ratio, focus.x] : [ratio, focus.y]
  if (visible === 1) return 0.5
  return Math.min(1, Math.max(0, (at / 100 - visible / 2) / (1 - visible)))
}
