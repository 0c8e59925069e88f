import { writeMarkdown } from './document'

/** A picture of ours as a paragraph of a body. */
export function pictureMark(key: string, alt: string): string {
  return writeMarkdown([{ type: 'paragraph', children: [{ type: 'image', url: key, alt }] }]).trim()
}
