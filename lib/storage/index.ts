import { env } from '@/lib/env'
import { folderStorage } from './folder'
import type { Storage } from './storage'

export type { Range, Storage, Stored } from './storage'

export function storage(): Storage {
  return folderStorage(env().UPLOADS_DIR)
}
