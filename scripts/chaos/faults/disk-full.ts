import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { diskOf } from '@/lib/disk'
import { onShutdown } from '../../portal/shutdown'
import type { Fault } from '../fault'

const DURATION_MS = 20_000
const MB = 2 ** 20

/** DATA_DIR is a tmpfs of 200 MB; mounting it needs root. */
export const diskFull: Fault = {
  name: 'the disk of DATA_DIR is full',
  portal: 'embedded',
  dataDir: mountSmallDisk,
  bounds: { homeDownMs: 0, recoveryMs: 30_000, requestMs: 15_000, mayChangeProcess: false },
  inject: async ({ portal, sql }) => {
    const filler = join(portal.dataDir, 'filler')
    await fillUp(portal.dataDir, filler)
    const until = Date.now() + DURATION_MS
    while (Date.now() < until) {
      // Failing updates still write to Postgres' log, until that is full too.
      await sql(`update story set body = body || 'x'`).catch(() => delay(20))
    }
    truncateSync(filler, 0)
    rmSync(filler)
    return portal.output().includes('is full')
      ? []
      : ['npm start did not say that the disk is full']
  },
}

function mountSmallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-small-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder])
  if (status !== 0) throw new Error('a small file system could not be mounted: that takes root')
  onShutdown(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

/** Leaves less than half a megabyte. */
async function fillUp(folder: string, filler: string): Promise<void> {
  const piece = Buffer.alloc(MB)
  try {
    for (;;) {
      if ((await diskOf(folder)).free < MB / 2) return
      writeFileSync(filler, piece, { flag: 'a' })
    }
  } catch {
    // ENOSPC
  }
}
