import type { ProcessIdentity } from './process.mjs'

export function acquireLock(
  file: string,
  options?: { wait?: boolean; onWait?: (holder: ProcessIdentity) => void },
): Promise<() => void>
