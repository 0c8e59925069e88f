import type { Element } from 'hast'
import { pasteCopy } from '@/lib/copy/paste'

export type LostKind = keyof typeof pasteCopy.lost

/** What a conversion could not keep, in the order in which it was met: how many of each kind, and where they lead. */
export class Lost {
  readonly #found = new Map<LostKind, { count: number; addresses: string[] }>()

  add(kind: LostKind, address?: string): void {
    const { count, addresses } = this.#found.get(kind) ?? { count: 0, addresses: [] }
    const isNamed = address !== undefined && addresses.length < MAX_ADDRESSES
    this.#found.set(kind, {
      count: count + 1,
      addresses: isNamed ? [...addresses, address.slice(0, MAX_ADDRESS)] : addresses,
    })
  }

  sentences(): string[] {
    return [...this.#found].map(([kind, { count, addresses }]) =>
      pasteCopy.lost[kind](count, addresses.join(pasteCopy.and)),
    )
  }
}

/** Whether the element can't be kept: it is named, unless nobody sees it. */
export function nameLost({ tagName, properties }: Element, lost: Lost): boolean {
  const kind = kinds.find(([, names]) => names.test(tagName))?.[0]
  if (!kind) return false
  const { src, data, type, ariaHidden } = properties
  if (type === 'hidden' || ariaHidden === 'true') return true
  const address = src ?? data
  lost.add(kind, typeof address === 'string' && /^https?:/i.test(address) ? address : undefined)
  return true
}

const kinds: [LostKind, RegExp][] = [
  ['frame', /^(?:iframe|frame|embed|object|applet|portal)$/],
  ['clip', /^(?:video|audio)$/],
  ['drawing', /^(?:canvas|svg|v:\w+|o:oleobject)$/],
  ['formula', /^(?:math|m:\w+)$/],
  ['control', /^(?:input|select|textarea|meter|progress)$/],
  ['script', /^script$/],
]

const MAX_ADDRESSES = 3
const MAX_ADDRESS = 200
