export const lifecycle = {
  /** Set by SIGTERM or SIGINT: readiness fails, and answers say `Connection: close`. */
  stopping: false,
  /** Ends answers that would go on for ever, once requests are no longer accepted. */
  endStreams: (): void => undefined,
}
