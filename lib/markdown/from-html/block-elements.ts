import type { Element } from 'hast'
import { styleOf } from './style'

/** Whether the element stands on lines of its own. */
export function isBlockElement(node: Element): boolean {
  const display = styleOf(node).get('display')
  if (display === 'inline' || display === 'inline-block') return false
  if (display === 'block' || display === 'flex' || display === 'grid') return true
  return BLOCKS.has(node.tagName)
}

const BLOCKS = new Set(
  `address article aside body caption center dd details dialog div dl dt fieldset figcaption footer form header hgroup
  html legend li main nav optgroup option p search section summary tbody td tfoot th thead tr`.split(
    /\s+/,
  ),
)
