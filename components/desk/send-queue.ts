/** What an action answered; null where the request failed. */
export interface Answer {
  status: number
  body: Record<string, unknown>
}

export type Send = (fields: URLSearchParams) => Promise<Answer | null>

interface Job {
  fields: URLSearchParams
  settle: (answer: Answer | null) => void
}

/** Sends one after another, so that what the last answer says is the newest. */
export class SendQueue {
  #send: Send
  #jobs: Job[] = []
  #busy = false

  constructor(send: Send) {
    this.#send = send
  }

  add(fields: URLSearchParams): Promise<Answer | null> {
    return new Promise((settle) => {
      this.#jobs.push({ fields, settle })
      if (!this.#busy) void this.#run()
    })
  }

  /** Sends all that waits at once: the page is being left. */
  flush(): void {
    for (const { fields, settle } of this.#jobs.splice(0)) void this.#send(fields).then(settle)
  }

  async #run(): Promise<void> {
    this.#busy = true
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      job.settle(await this.#send(job.fields))
    }
    this.#busy = false
  }
}
