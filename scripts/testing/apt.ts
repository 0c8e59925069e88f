import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'

/** Whether this is Debian and the user is root. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Runs apt-get non-interactively. Ignores its exit code: callers check for the installed program. */
export async function aptGet(args: string[]): Promise<void> {
  // With this runlevel packages don't start their services.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const child = spawn('apt-get', args, { stdio: 'ignore', env })
  await once(child, 'exit')
}
