/**
 * Sitemaps against their schemas. The one of files of pages is the protocol's own. Those of Google's
 * extensions and of the index no package carries, and Google's are not free to copy: schemas/ holds ours.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const protocol = join(dirname(createRequire(import.meta.url).resolve('sitemap')), '../schema')
const own = join(process.cwd(), 'lib/seo/testing/schemas')

const file = (folder: string, name: string) => ({
  fileName: name,
  contents: readFileSync(join(folder, name), 'utf8'),
})

/** What the schema says against a file of pages, with whatever extensions: nothing where it is valid. */
export function urlsetFaults(xml: string): Promise<string[]> {
  const imported = ['image.xsd', 'news.xsd', 'video.xsd'].map((name) => file(own, name))
  return validate(xml, file(own, 'all.xsd'), [file(protocol, 'sitemap.xsd'), ...imported])
}

/** The same of an index. */
export function indexFaults(xml: string): Promise<string[]> {
  return validate(xml, file(own, 'index.xsd'), [])
}

async function validate(
  contents: string,
  schema: ReturnType<typeof file>,
  preload: ReturnType<typeof file>[],
): Promise<string[]> {
  const xml = { fileName: 'sitemap.xml', contents }
  const { valid, errors, rawOutput } = await validateXML({ xml, schema, preload })
  if (valid) return []
  return errors.length > 0 ? errors.map(({ message }) => message) : [rawOutput]
}
