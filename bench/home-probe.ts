import { setTimeout as delay } from 'node:timers/promises'
import { sendRequest } from './http-client'
import { percentile } from './statistics'

/** In milliseconds; `failed` counts responses other than 200. */
export interface HomeLatency {
  p99: number
  longest: number
  failed: number
}

/** Requests `/` every 50 ms during the work, and for half a second before and after. */
export async function probeHome<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<[Result, HomeLatency]> {
  const probes: Promise<number>[] = []
  const timer = setInterval(() => probes.push(timeRequest(`${url}/`)), 50)
  try {
    await delay(500)
    const result = await work()
    await delay(500)
    clearInterval(timer)
    const times = await Promise.all(probes)
    const answered = times.filter(Number.isFinite)
    return [
      result,
      {
        p99: percentile(answered, 99),
        longest: Math.max(...answered),
        failed: times.length - answered.length,
      },
    ]
  } finally {
    clearInterval(timer)
  }
}

/** In milliseconds; Infinity when the response is not 200. */
async function timeRequest(url: string): Promise<number> {
  const began = performance.now()
  const answer = await sendRequest(url, {}).catch(() => null)
  return answer?.status === 200 ? performance.now() - began : Infinity
}
