import { importCopy } from '@/lib/copy/import'
import type { PageMatter } from '@/lib/schemas/import'
import type { Document } from './read-sources'
import type { Refusal } from './refusal'
import { resolveReferences } from './references'
import type { StoryContext } from './story-rows'
import type { Row } from './tables'

/** Rows of pages, with references resolved. */
export function pageRows(
  documents: Document<PageMatter>[],
  { story, picture }: Pick<StoryContext, 'story' | 'picture'>,
): { rows: Row[]; refused: Refusal[] } {
  const rows: Row[] = []
  const refused: Refusal[] = []
  for (const { file, name, matter, body } of documents) {
    const references = resolveReferences(body, {
      picture: (called) => picture(file, called),
      story: (key) => story(file, key),
    })
    const faults = references.missing.map((missing) => `body: ${importCopy.noReference(missing)}`)
    if (faults.length > 0) refused.push({ file, reason: faults.join('; ') })
    else {
      const { title, position } = matter
      rows.push({ file, values: { slug: name, title, position, body: references.body } })
    }
  }
  return { rows, refused }
}
