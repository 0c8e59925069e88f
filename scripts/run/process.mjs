import { readFileSync } from 'node:fs'

/** This process, told apart from a later one that is given the same number. */
export function self() {
  return { pid: process.pid, born: bornAt(process.pid) }
}

/** Whether that very process still runs. */
export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if (error.code !== 'EPERM') return false
  }
  return bornAt(pid) === born
}

/** Linux: boot and start time (proc(5), stat field 22). Elsewhere null: the number has to do. */
function bornAt(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces, so count from behind it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'ended' : `${boot}:${fields[18]}`
  } catch {
    return null
  }
}
