/**
 * Validates sitemaps against schemas. The protocol's own comes from the package `sitemap`. No package has
 * those of the index and of Google's extensions, whose licence forbids copying: schemas/ contains ours.
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

/** The schema's errors in a urlset with extensions; empty if valid. */
export function urlsetFaults(xml: string): Promise<string[]> {
  const imported = ['image.xsd', 'news.xsd', 'video.xsd', 'xhtml.xsd'].map((name) =>
    file(own, name),
  )
  return validate(xml, file(own, 'all.xsd'), [file(protocol, 'sitemap.xsd'), ...imported])
}

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
