import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { OperatorError } from '../scripts/run/operator-error.mjs'

const run = promisify(execFile)

/** wrk takes less CPU than the server it measures, unlike a load generator in Node. */
export function checkWrk(): void {
  if (spawnSync('wrk', ['-v']).error) {
    throw new OperatorError('The benchmark needs wrk. Install it first: apt-get install wrk')
  }
}

/** Requests per second over 16 connections from one thread. Throws when responses failed. */
export async function requestsPerSecond(
  url: string,
  headers: Record<string, string>,
  seconds = 5,
): Promise<number> {
  const args = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await run('wrk', ['-t1', '-c16', `-d${seconds}s`, ...args, url])
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1]
  if (failed) throw new Error(`${url}: ${failed} answers failed`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}
