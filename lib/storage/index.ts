import { env } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'
import { folderStorage } from './folder'
import { movingStorage } from './moving'
import { s3Storage } from './s3'
import type { Storage } from './storage'

export type { Range, Storage, Stored } from './storage'

const state = instanceState<{ bucket: Storage | null }>('storage', () => ({ bucket: null }))

/** The bucket where one is set, and until all of it is moved also the folder; otherwise the folder alone. */
export function storage(uploads: string = env().UPLOADS_DIR): Storage {
  const folder = folderStorage(uploads)
  const bucket = bucketStorage()
  return bucket ? movingStorage(bucket, folder) : folder
}

/** Null where no bucket is set. */
export function bucketStorage(): Storage | null {
  const settings = env()
  if (!settings.S3_BUCKET) return null
  return (state.bucket ??= s3Storage({
    name: settings.S3_BUCKET,
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    keyId: settings.S3_ACCESS_KEY_ID ?? '',
    secret: settings.S3_SECRET_ACCESS_KEY ?? '',
    presigned: settings.S3_DELIVERY === 'presigned',
  }))
}
