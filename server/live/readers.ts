/** Readers of live stories: each hears the changes after its own last one, in order, none twice. */
import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { logOnce } from '@/lib/log'
import { type Tag, tag } from '@/lib/tags'
import type { Handler } from '../ask-next'
import { onInvalidation } from '../documents/store'
import { lifecycle } from '../lifecycle'
import { type Changes, readChanges } from './changes'

interface Reader {
  response: ServerResponse
  address: string
  /** The number of the last change it was sent. */
  last: number
}

interface Stream {
  readers: Set<Reader>
  isSending: boolean
  /** Something changed, or somebody joined, since the sending began. */
  isStale: boolean
  next: Handler
}

/** Shorter than the timeouts of idle connections (server/connections.ts, proxies). */
const HEARTBEAT_MS = 15_000
const HEARTBEAT = ': \n\n'
/** A reader this far behind reads no more, and can connect again. */
const MAX_BACKLOG = 256 * 1024
/** Browsers come back after two to five seconds, not all at once. */
const RETRY_MS = { least: 2000, spread: 3000 }
const READ_AGAIN_MS = 1000

const streams = new Map<number, Stream>()
const addresses = new Map<string, number>()
let waiting = 0
let heartbeat: NodeJS.Timeout | undefined

export function readersWaiting(): number {
  return waiting
}

export function readersOf(address: string): number {
  return addresses.get(address) ?? 0
}

/** Sends what it has missed, and then what comes. */
export function join(story: number, reader: Reader, next: Handler): void {
  const { response } = reader
  // Nothing would say that it has left.
  if (response.closed) return
  const stream = streams.get(story) ?? newStream(story, next)
  stream.readers.add(reader)
  count(reader.address, 1)
  response.once('close', () => {
    stream.readers.delete(reader)
    count(reader.address, -1)
    if (stream.readers.size === 0 && streams.get(story) === stream) streams.delete(story)
  })
  const pause = RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)
  response.write(`retry: ${pause}\n\n`)
  heartbeat ??= setInterval(beat, HEARTBEAT_MS).unref()
  void send(story, stream)
}

// Browsers come back to another instance.
lifecycle.endStreams = () => {
  for (const stream of streams.values())
    for (const reader of stream.readers) endReader(stream, reader)
}

onInvalidation((tags) => {
  for (const [story, stream] of streams) if (isOf(story, tags)) void send(story, stream)
})

function isOf(story: number, tags: Tag[] | null): boolean {
  return tags === null || tags.includes(tag.live(story)) || tags.includes(tag.story(story))
}

function newStream(story: number, next: Handler): Stream {
  const stream = { readers: new Set<Reader>(), isSending: false, isStale: false, next }
  streams.set(story, stream)
  return stream
}

async function send(story: number, stream: Stream): Promise<void> {
  stream.isStale = true
  if (stream.isSending) return
  stream.isSending = true
  try {
    while (stream.isStale) {
      stream.isStale = false
      for (const last of new Set([...stream.readers].map((reader) => reader.last)))
        sendAll(stream, last, await readOrNull(story, last, stream.next))
    }
  } finally {
    stream.isSending = false
  }
}

/** Once more where it fails: the server may be busy. Null as well where that fails too. */
async function readOrNull(story: number, last: number, next: Handler): Promise<Changes | null> {
  try {
    return await readChanges(story, last, next)
  } catch {
    await setTimeout(READ_AGAIN_MS)
  }
  return readChanges(story, last, next).catch((error: unknown) => {
    logOnce('The changes of a live story could not be read', error)
    return null
  })
}

/** To those who have heard just that one; who came meanwhile may have another. */
function sendAll(stream: Stream, last: number, changes: Changes | null): void {
  const text = changes && Buffer.from(toText(changes))
  for (const reader of stream.readers) {
    if (reader.last !== last) continue
    if (text && text.length > 0) write(reader.response, text)
    if (changes) reader.last = changes.last
    // Browsers whose changes could not be read connect again, with the last one that they have.
    if (!changes || changes.ended) endReader(stream, reader)
  }
}

/** At once, since nothing may be written after the end. */
function endReader(stream: Stream, reader: Reader): void {
  stream.readers.delete(reader)
  reader.response.end()
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */
function toText({ updates, isTooLong, ended, last }: Changes): string {
  if (isTooLong) return `id: ${last}\nevent: reload\ndata: {}\n\n`
  const events = updates.map(
    ({ number, ...update }) => `id: ${number}\nevent: change\ndata: ${JSON.stringify(update)}\n\n`,
  )
  return events.join('') + (ended ? `event: ended\ndata: {}\n\n` : '')
}

function write(response: ServerResponse, text: Buffer | string): void {
  if (response.writableLength > MAX_BACKLOG) response.destroy()
  else response.write(text)
}

function beat(): void {
  for (const { readers } of streams.values())
    for (const { response } of readers) write(response, HEARTBEAT)
  if (streams.size > 0) return
  clearInterval(heartbeat)
  heartbeat = undefined
}

function count(address: string, by: 1 | -1): void {
  waiting += by
  const own = readersOf(address) + by
  if (own > 0) addresses.set(address, own)
  else addresses.delete(address)
}
