import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from './operator-error.mjs'
import { isAlive, self } from './process.mjs'

/**
 * Takes a lock file, or throws a Fault that names its holder; `wait` waits for the holder instead.
 * What a killed process left is taken over. Ours already: taken again. Ends with this process.
 * @returns a function that gives the lock back
 */
export async function acquireLock(file, { wait = false, onWait = () => {} } = {}) {
  for (let waited = 0; ; waited += 1) {
    if (take(file)) break
    const holder = read(file)
    if (holder?.pid === process.pid && isAlive(holder)) break
    if (holder && isAlive(holder)) {
      if (!wait) throw new Fault(busy(file, holder))
      if (waited === 0) onWait(holder)
      await delay(50)
    } else if (holder) {
      clear(file, holder)
    }
  }
  const release = () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return () => {
    process.off('exit', release)
    release()
  }
}

/** A link is made whole or not at all, so nobody ever reads half a lock. */
function take(file) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(self()))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moved aside first: of two that find a dead lock, one may have put its own in place already. */
function clear(file, dead) {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && moved.pid !== dead.pid && isAlive(moved)) linkSync(aside, file)
  rmSync(aside, { force: true })
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function busy(file, holder) {
  return (
    `Process ${holder.pid} is already running on this data folder (${file}). ` +
    `Stop it (Ctrl-C there, or: kill ${holder.pid}), or set DATA_DIR and PORT for a second portal.`
  )
}
