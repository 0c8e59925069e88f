import type { Element, ElementContent } from 'hast'
import { type Context, walkChildren } from './context'
import type { Flow } from './flow'
import { type Marks, unmarked } from './marks'
import { pictureOf } from './pictures'
import { plainText } from './phrasing'
import { textContent } from './text-content'

/** A picture with its caption; a figure of something else, or of several, as its parts. */
export function figure(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const found = elementsIn(node)
  const captions = found.filter(({ tagName }) => tagName === 'figcaption')
  const pictures = found.filter(({ tagName }) => tagName === 'img')
  const [picture] = pictures
  const isSimple = captions.length === 1 && pictures.length === 1
  const hasMore = found.some(({ tagName }) => /^(?:table|pre|video|audio|iframe)$/.test(tagName))
  const caption = plainText(captions.map(textContent).join('')).trim()
  const image = picture && isSimple && !hasMore ? pictureOf(picture, context.lost, caption) : null
  flow.endParagraph()
  if (image) flow.addRun({ node: image, marks: unmarked })
  else if (picture && isSimple && !hasMore)
    flow.addRun({ node: { type: 'text', value: caption }, marks })
  else walkChildren(node, marks, flow, context)
  flow.endParagraph()
}

function elementsIn({ children }: { children: ElementContent[] }): Element[] {
  return children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  )
}
