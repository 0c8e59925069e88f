import { setTimeout as delay } from 'node:timers/promises'
import { ask } from './http-client'
import { percentile } from './statistics'

/** What `/` did meanwhile: in milliseconds, and how many answers were no 200. */
export interface Beside {
  p99: number
  longest: number
  failed: number
}

/** Asks for `/` twenty times a second while the work is done, and half a second before and after. */
export async function beside<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<[Result, Beside]> {
  const asked: Promise<number>[] = []
  const timer = setInterval(() => asked.push(time(`${url}/`)), 50)
  try {
    await delay(500)
    const result = await work()
    await delay(500)
    clearInterval(timer)
    const times = await Promise.all(asked)
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

/** Infinite where the answer is no 200. */
async function time(url: string): Promise<number> {
  const began = performance.now()
  const answer = await ask(url, {}).catch(() => null)
  return answer?.status === 200 ? performance.now() - began : Infinity
}
