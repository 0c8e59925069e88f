import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll } from 'vitest'
import type { Bucket } from '@/lib/storage/s3'

/** A server that speaks S3, with one empty bucket; the server's own keys. */
export function s3Server(): Bucket & { close(): Promise<void> } {
  const directory = mkdtempSync(join(tmpdir(), 'xiaowen-s3-'))
  const bucket = {
    name: 'uploads',
    endpoint: undefined as string | undefined,
    region: 'us-east-1',
    keyId: 'S3RVER',
    secret: 'S3RVER',
    presigned: false,
    close: () => server.close(),
  }
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket.name, configs: [] }],
  })
  // This server signs a list's path without the last slash, so lists are read without a signature.
  server.middleware.unshift(({ req }, next) => {
    if (/^\/[^/]+\/\?/.test(req.url ?? '')) delete req.headers.authorization
    return next()
  })
  beforeAll(async () => {
    const { port }: AddressInfo = await server.run()
    bucket.endpoint = `http://127.0.0.1:${port}`
  })
  afterAll(async () => {
    await server.close().catch(() => undefined)
    rmSync(directory, { recursive: true })
  })
  return bucket
}
