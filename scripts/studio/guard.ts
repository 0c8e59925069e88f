import type { IncomingHttpHeaders } from 'node:http'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request comes from Studio's own page or from no page at all. A foreign page is told by its Origin,
 * which browsers send with every POST, or, where its name was bound to this machine (DNS rebinding), by its Host.
 * The port is not compared with the server's, since that of an SSH tunnel may differ.
 */
export function isOwnPage({ host, origin }: IncomingHttpHeaders): boolean {
  const own = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  if (!own || !LOOPBACK.has(own.hostname)) return false
  return origin === undefined || origin === own.origin
}
