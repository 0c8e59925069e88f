/** Does one thing after the other, whoever asks. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  /** What the work returns, or throws, when its turn has come; one that fails holds up none. */
  add<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}
