import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { KnownFiles } from './known-files'
import type { Range, Storage } from './storage'

export interface Bucket {
  name: string
  /** Undefined: Amazon's own. */
  endpoint: string | undefined
  region: string
  keyId: string
  secret: string
  /** Whether browsers get films and clips from the bucket itself. */
  presigned: boolean
}

interface Timeouts {
  connect: number
  /** Until an answer to a reader's request begins; the third attempt ends before the request does. */
  answer: number
  /** Without a byte, in either direction: longer than a slow reader takes for what is on the way. */
  idle: number
}

const timeouts: Timeouts = { connect: 3000, answer: 4000, idle: 60_000 }
const ADDRESS_S = 6 * 3600
/** A playlist comes from us, since its parts are found beside it. */
const presignedTypes = new Set(['.mp4', '.m4a'])

/** One bucket of any store that speaks S3. */
export function s3Storage(bucket: Bucket, bounds = timeouts): Storage {
  const Bucket = bucket.name
  const known = new KnownFiles()
  let loading: ReturnType<typeof connect> | undefined
  const open = () => (loading ??= connect(bucket, bounds))

  const asked = { requestTimeout: bounds.answer }

  const storage: Storage = {
    async find(key) {
      const found = known.find(key)
      if (found) return found
      const { client, HeadObjectCommand } = await open()
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket, Key: key }), asked)
        const modified = head.LastModified?.getTime() ?? 0
        return known.keep(key, { size: head.ContentLength ?? 0, modified, changed: modified })
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async read(key, range) {
      const { client, GetObjectCommand } = await open()
      const part = { Bucket, Key: key, Range: range && rangeHeader(range) }
      try {
        // In Node the body is a stream of Node.
        return (await client.send(new GetObjectCommand(part), asked)).Body as Readable
      } catch (error) {
        if (isMissing(error)) known.forget(key)
        throw error
      }
    },
    async put(key, path) {
      await storage.copy(key, path)
      await rm(path)
    },
    async copy(key, source) {
      const { client, Upload } = await open()
      const Body = typeof source === 'string' ? createReadStream(source) : source
      await new Upload({ client, params: { Bucket, Key: key, Body } }).done()
      known.forget(key)
    },
    async remove(key) {
      const { client, DeleteObjectCommand } = await open()
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
      known.forget(key)
    },
    async fetch(key, folder, signal) {
      const path = join(folder, key.replaceAll('/', '-'))
      await mkdir(folder, { recursive: true })
      await pipeline(await storage.read(key), createWriteStream(path), { signal })
      return path
    },
    async address(key) {
      if (!bucket.presigned || !presignedTypes.has(extname(key))) return null
      const { client, GetObjectCommand, getSignedUrl } = await open()
      const command = new GetObjectCommand({ Bucket, Key: key })
      return getSignedUrl(client, command, { expiresIn: ADDRESS_S })
    },
    async *list(below = '') {
      const { client, paginateListObjectsV2 } = await open()
      const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: below })
      for await (const { Contents = [] } of pages) {
        for (const { Key: key, Size: size = 0 } of Contents)
          if (key !== undefined) yield { key, size }
      }
    },
  }
  return storage
}

/** Loaded at first use, since most sites have no bucket. */
async function connect({ endpoint, region, keyId, secret }: Bucket, bounds: Timeouts) {
  const [sdk, { Upload }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/lib-storage'),
    import('@aws-sdk/s3-request-presigner'),
  ])
  const client: S3Client = new sdk.S3Client({
    region,
    endpoint,
    // Stores of one's own seldom have a host name for each bucket.
    forcePathStyle: endpoint !== undefined,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    // Older stores refuse checksums that they don't know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: bounds.connect,
      socketTimeout: bounds.idle,
      throwOnRequestTimeout: true,
    },
  })
  return { ...sdk, client, Upload, getSignedUrl }
}

function rangeHeader({ start, end }: Range): string {
  return `bytes=${start}-${end}`
}

function isMissing(error: unknown): boolean {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } }
  return $metadata?.httpStatusCode === 404
}
