import pLimit from 'p-limit'
import { askLink, type Network, NotPublic, world } from './ask-link'

type LinkFault = 'status' | 'no-answer' | 'timeout' | 'not-public' | 'redirects'

export interface LinkResult {
  url: string
  fault: LinkFault | null
  /** Of the last answer; null: none. */
  status: number | null
}

const MAX_LINKS = 20
/** Of all pages together. */
const atOnce = pLimit(10)
/** The page waits for them, two after one another where no other page asks. */
const LINK_MS = 2000
const MAX_REDIRECTS = 3

/**
 * Asks each of the first 20 addresses whether it answers: by HEAD, and where that is refused by GET; at most three
 * redirects, two seconds each. Only public addresses are asked, at each step.
 */
export async function checkLinks(
  urls: string[],
  network: Network = world,
  timeoutMs = LINK_MS,
): Promise<LinkResult[]> {
  const first = [...new Set(urls)].slice(0, MAX_LINKS)
  return atOnce.map(first, (url) => checkLink(url, network, AbortSignal.timeout(timeoutMs)))
}

async function checkLink(url: string, network: Network, signal: AbortSignal): Promise<LinkResult> {
  let at = url
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await ask(at, signal, network)
      const { status, location } = answer
      if (status < 300 || status >= 400 || location === null) {
        return { url, fault: status < 400 ? null : 'status', status }
      }
      at = new URL(location, at).href
    }
    return { url, fault: 'redirects', status: null }
  } catch (error) {
    return { url, fault: faultOf(error, signal), status: null }
  }
}

async function ask(at: string, signal: AbortSignal, network: Network) {
  const url = new URL(at)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new NotPublic(at)
  const answer = await askLink(url, 'HEAD', signal, network)
  return answer.status >= 400 ? askLink(url, 'GET', signal, network) : answer
}

function faultOf(error: unknown, signal: AbortSignal): LinkFault {
  if (error instanceof NotPublic) return 'not-public'
  return signal.aborted ? 'timeout' : 'no-answer'
}
