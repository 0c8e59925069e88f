import { brotliDecompressSync } from 'node:zlib'
import { startInstance, type Instance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { formatInteger } from './statistics'

const MB = 1024 * 1024
const CONCURRENCY = 4

/** Memory, bytes and time of one crawl of all sitemaps. */
export async function measureSitemaps(newsroom: Newsroom): Promise<void> {
  const instance = await startInstance(newsroom.databaseUrl)
  const before = await instance.metric('resident_bytes')
  const began = performance.now()
  const index = await fetchFile(instance, '/sitemap.xml')
  const files = locationsIn(index.text)
  const total = { addresses: 0, bytes: index.text.length, packed: index.packed }
  const crawl = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const { text, packed } = await fetchFile(instance, new URL(file).pathname)
      total.addresses += locationsIn(text).length
      total.bytes += Buffer.byteLength(text)
      total.packed += packed
    }
  }
  const count = files.length
  await Promise.all(Array.from({ length: CONCURRENCY }, crawl))
  const took = performance.now() - began
  const [after, peak, kept] = await Promise.all(
    ['resident_bytes', 'peak_resident_bytes', 'sitemaps_bytes'].map((name) =>
      instance.metric(name),
    ),
  )
  console.log(
    `the whole sitemap, ${formatInteger(count)} files with ${formatInteger(total.addresses)} addresses: ` +
      `${formatInteger(total.bytes / MB)} MB (${formatInteger(total.packed / MB)} packed) in ${formatInteger(took / 1000)} s; ` +
      `memory of one instance ${megabytes(before)} MB before, at most ${megabytes(peak)}, ` +
      `${megabytes(after)} after; sitemaps kept: ${megabytes(kept)} MB`,
  )
  await instance.stop()
}

async function fetchFile(
  instance: Instance,
  path: string,
): Promise<{ text: string; packed: number }> {
  const { status, body } = await sendRequest(instance.url + path, { 'accept-encoding': 'br' })
  if (status !== 200) throw new Error(`${path}: ${status}`)
  return { text: brotliDecompressSync(body).toString(), packed: body.length }
}

function locationsIn(file: string): string[] {
  return Array.from(file.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => address ?? '')
}

function megabytes(bytes: number | undefined): string {
  return formatInteger((bytes ?? NaN) / MB)
}
