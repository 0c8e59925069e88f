import { env } from '@/lib/env'
import { folderStorage } from './folder'
import type { Storage } from './storage'

export type { Storage, Stored } from './storage'

export function storage(): Storage {
  return folderStorage(env().UPLOADS_DIR)
}
