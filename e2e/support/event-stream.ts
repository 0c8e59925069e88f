/** Reads a stream of server-sent events, as a browser does. */
export interface StreamEvent {
  id: string
  event: string
  data: string
}

export class EventStream {
  readonly events: StreamEvent[] = []
  /** True once the server has ended it. */
  ended = false
  readonly #abort = new AbortController()

  private constructor(readonly status: number) {}

  static async open(url: string, lastId?: string): Promise<EventStream> {
    const abort = new AbortController()
    const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId }
    const answer = await fetch(url, { headers, signal: abort.signal })
    const stream = new EventStream(answer.status)
    stream.#abort.signal.addEventListener('abort', () => abort.abort())
    void stream.#read(answer)
    return stream
  }

  close(): void {
    this.#abort.abort()
  }

  /** Of the entries that changed, in order. */
  get ids(): string[] {
    return this.events.filter(({ event }) => event === 'change').map(({ id }) => id)
  }

  async #read(answer: Response): Promise<void> {
    let text = ''
    const decoder = new TextDecoder()
    try {
      for await (const part of answer.body ?? []) {
        text += decoder.decode(part, { stream: true })
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
      }
    } catch {
      // Closed.
    }
    this.ended = true
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [name = '', ...rest] = line.split(': ')
        return [name, rest.join(': ')] as const
      }),
    )
    const data = fields.get('data')
    if (data === undefined) return
    this.events.push({ id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data })
  }
}
