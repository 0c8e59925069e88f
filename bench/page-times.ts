import { sendRequest } from './http-client'

/** Milliseconds that a page took, read `count` times one after another. */
export async function readPages(url: string, count: number): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const began = performance.now()
    await sendRequest(url, { 'accept-encoding': 'br' })
    times.push(performance.now() - began)
  }
  return times
}
