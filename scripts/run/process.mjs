import { readFileSync } from 'node:fs'

/** Identifies this process by pid and start time, since pids are reused. */
export function self() {
  return { pid: process.pid, born: startTimeOf(process.pid) }
}

export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: the process exists and belongs to another user.
    if (error.code !== 'EPERM') return false
  }
  return startTimeOf(pid) === born
}

/** Linux: boot id and start time (proc(5), stat field 22). Elsewhere null: only the pid is compared. */
function startTimeOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may contain spaces, so count from its end.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'ended' : `${boot}:${fields[18]}`
  } catch {
    return null
  }
}
