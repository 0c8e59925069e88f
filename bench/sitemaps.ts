import { brotliDecompressSync } from 'node:zlib'
import { startInstance, type Instance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { ask } from './http-client'
import { whole } from './statistics'

const MB = 1024 * 1024
/** As impatient as a crawler gets. */
const AT_ONCE = 4

/** What the whole sitemap of the database costs one instance: memory, bytes and time. */
export async function measureSitemaps(newsroom: Newsroom): Promise<void> {
  const instance = await startInstance(newsroom.databaseUrl)
  const before = await instance.metric('resident_bytes')
  const began = performance.now()
  const index = await read(instance, '/sitemap.xml')
  const files = addressesOf(index.text)
  const total = { addresses: 0, bytes: index.text.length, packed: index.packed }
  const crawl = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const { text, packed } = await read(instance, new URL(file).pathname)
      total.addresses += addressesOf(text).length
      total.bytes += Buffer.byteLength(text)
      total.packed += packed
    }
  }
  const count = files.length
  await Promise.all(Array.from({ length: AT_ONCE }, crawl))
  const took = performance.now() - began
  const [after, most, kept] = await Promise.all(
    ['resident_bytes', 'peak_resident_bytes', 'sitemaps_bytes'].map((name) =>
      instance.metric(name),
    ),
  )
  console.log(
    `the whole sitemap, ${whole(count)} files with ${whole(total.addresses)} addresses: ` +
      `${whole(total.bytes / MB)} MB (${whole(total.packed / MB)} packed) in ${whole(took / 1000)} s; ` +
      `memory of one instance ${megabytes(before)} MB before, at most ${megabytes(most)}, ` +
      `${megabytes(after)} after; sitemaps kept: ${megabytes(kept)} MB`,
  )
  await instance.stop()
}

async function read(instance: Instance, path: string): Promise<{ text: string; packed: number }> {
  const { status, body } = await ask(instance.url + path, { 'accept-encoding': 'br' })
  if (status !== 200) throw new Error(`${path}: ${status}`)
  return { text: brotliDecompressSync(body).toString(), packed: body.length }
}

function addressesOf(file: string): string[] {
  return Array.from(file.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => address ?? '')
}

function megabytes(bytes: number | undefined): string {
  return whole((bytes ?? NaN) / MB)
}
