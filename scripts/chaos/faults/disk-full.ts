import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { onShutdown } from '../../portal/shutdown'
import type { Fault } from '../fault'

const FULL_FOR = 20_000
const MB = 2 ** 20

/** A file system of its own for DATA_DIR; mounting takes root. */
export const diskFull: Fault = {
  name: 'the disk of DATA_DIR is full',
  portal: 'embedded',
  dataDir: mountSmall,
  bounds: { home: 0, recovery: 30_000, longest: 15_000, mayChangeProcess: false },
  happen: async ({ portal, sql }) => {
    const filler = join(portal.dataDir, 'filler')
    fillUp(portal.dataDir, filler)
    const until = Date.now() + FULL_FOR
    while (Date.now() < until) {
      // Work that fails for want of room writes to the log all the same, until that has none either.
      await sql(`update story set body = body || 'x'`).catch(() => delay(20))
    }
    truncateSync(filler, 0)
    rmSync(filler)
    return portal.said().includes('is full') ? [] : ['npm start did not say that the disk is full']
  },
}

function mountSmall(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-small-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder])
  if (status !== 0) throw new Error('a small file system could not be mounted: that takes root')
  onShutdown(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

/** Leaves not a megabyte. */
function fillUp(folder: string, filler: string): void {
  const piece = Buffer.alloc(MB)
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder)
      if (bavail * bsize < MB / 2) return
      writeFileSync(filler, piece, { flag: 'a' })
    }
  } catch {
    // ENOSPC: that was the last of it.
  }
}
