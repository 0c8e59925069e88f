import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onShutdown } from '../portal/shutdown'

const MEMORY = '/dev/shm'
const NAME = /^xiaowen-tests-(\d+)-/
const NEEDED = 6 * 1024 ** 3

/**
 * Keeps what the tests write in one folder until npm test ends, in memory where there is room: emptying tables makes
 * hundreds of files anew, which takes a disk longer than most tests take.
 */
export function useTemporaryFolder(): void {
  const parent = !process.env.TMPDIR && hasRoomInMemory() ? MEMORY : tmpdir()
  if (parent === MEMORY) removeOfKilled()
  const folder = mkdtempSync(join(parent, `xiaowen-tests-${process.pid}-`))
  // Postgres runs as another user.
  chmodSync(folder, 0o711)
  onShutdown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  process.env.TMPDIR = folder
}

/** A run that was killed leaves its folder, and memory is scarcer than disks. */
function removeOfKilled(): void {
  for (const name of readdirSync(MEMORY)) {
    const pid = NAME.exec(name)?.[1]
    if (pid && !existsSync(`/proc/${pid}`))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
  }
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return canExecute() && Math.min(bavail * bsize, process.availableMemory()) > NEEDED
  } catch {
    return false
  }
}

/** Some tests write programs. Containers may forbid to run them there. */
function canExecute(): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  const options = mounts.find((line) => line.split(' ')[1] === MEMORY)?.split(' ')[3]
  return options !== undefined && !options.split(',').includes('noexec')
}
