import { type Disk, diskOf } from '@/lib/disk'
import { shared } from '@/lib/documents/shared'
import { env } from '@/lib/env'

/**
 * Whether what readers and editors send can be kept: the database took the last beat (a row of its log), and the
 * disk of DATA_DIR has room.
 */
export function readWritable(): { writable: boolean; disk: Disk } {
  const disk = diskOf(env().DATA_DIR)
  return { writable: shared.writable && !disk.full, disk }
}
