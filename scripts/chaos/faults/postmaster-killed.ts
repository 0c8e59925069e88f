import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, noImpact } from '../fault'

export const postmasterKilled: Fault = {
  name: 'kill -9 of the embedded postmaster',
  portal: 'embedded',
  bounds: noImpact,
  inject: ({ portal }) => {
    const file = join(portal.dataDir, 'postgres/postmaster.pid')
    process.kill(Number(readFileSync(file, 'utf8').split('\n', 1)[0]), 'SIGKILL')
    return Promise.resolve([])
  },
}
