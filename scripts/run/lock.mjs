import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { OperatorError } from './operator-error.mjs'
import { isAlive, self } from './process.mjs'

/**
 * Acquires a lock file until this process exits, or throws an OperatorError that names the holder; with `wait` it
 * waits for the holder. Takes over the lock of a dead process; reentrant.
 * @returns a function that releases the lock
 */
export async function acquireLock(file, { wait = false, onWait = () => {} } = {}) {
  for (let waited = 0; ; waited += 1) {
    if (tryAcquire(file)) break
    const holder = read(file)
    if (holder?.pid === process.pid && isAlive(holder)) break
    if (holder && isAlive(holder)) {
      if (!wait) throw new OperatorError(busyMessage(file, holder))
      if (waited === 0) onWait(holder)
      await delay(50)
    } else if (holder) {
      removeStale(file, holder)
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

/** link() is atomic, so nobody reads a half-written lock. */
function tryAcquire(file) {
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

/** Renames first: another process may have replaced the dead lock meanwhile, and its lock is put back. */
function removeStale(file, dead) {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const current = read(aside)
  if (current && current.pid !== dead.pid && isAlive(current)) linkSync(aside, file)
  rmSync(aside, { force: true })
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function busyMessage(file, holder) {
  return (
    `Process ${holder.pid} is already running on this data folder (${file}). ` +
    `Stop it (Ctrl-C there, or: kill ${holder.pid}), or set DATA_DIR and PORT for a second portal.`
  )
}
