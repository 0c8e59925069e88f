import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'

/** Whether this is a Debian that we may install packages on. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Runs apt-get without questions; whether it succeeded is seen by what is there afterwards. */
export async function aptGet(args: string[]): Promise<void> {
  // By this runlevel no package starts the service that it brings.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const child = spawn('apt-get', args, { stdio: 'ignore', env })
  await once(child, 'exit')
}
