import { domainToASCII, domainToUnicode } from 'node:url'

export type MailFault = 'incomplete' | 'several' | 'foreign' | 'odd' | 'domain' | 'long'

/** RFC 5321; the database checks the same (邮箱须为…). */
const MAX_LENGTH = 254
const MAX_LOCAL = 64

/** Letters of any script; domainToASCII would take much more, such as the numbers of an address. */
const typedDomain = /^[\p{L}\p{M}\p{N}.-]+$/u
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domainName = new RegExp(`^(?:${label}\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]${label}$`)
/** RFC 5322: an unquoted local part. */
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`)

/**
 * A compact address in the one spelling that is stored: lower case, and the domain in ASCII (IDNA, UTS 46). The local
 * part has to be ASCII, since few servers take mail for others (RFC 6531).
 */
export function readMailAddress(typed: string): { address: string } | { fault: MailFault } {
  // As copied from a link or from a list of receivers.
  const text = typed
    .replace(/^mailto:/i, '')
    .replace(/^[^<]*<(.*)>$/, '$1')
    .replaceAll('。', '.')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at).toLowerCase()
  const host = text.slice(at + 1).replace(/\.$/, '')
  if (at < 1 || !host.includes('.')) return { fault: 'incomplete' }
  const fault = localFault(local)
  if (fault) return { fault }
  const domain = typedDomain.test(host) ? domainToASCII(host) : ''
  if (!domainName.test(domain)) return { fault: 'domain' }
  const address = `${local}@${domain}`
  return address.length > MAX_LENGTH ? { fault: 'long' } : { address }
}

function localFault(local: string): MailFault | null {
  if (/[^\x21-\x7e]/.test(local)) return 'foreign'
  if (/^[^"]*@/.test(local)) return 'several'
  if (local.length > MAX_LOCAL) return 'long'
  return localPart.test(local) ? null : 'odd'
}

/** An address as people read it: reader@例子.中国 for reader@xn--fsqu00a.xn--fiqs8s. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? address : `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`
}
