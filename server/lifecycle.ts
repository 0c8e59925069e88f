export const lifecycle = {
  /** Set by SIGTERM or SIGINT: readiness fails, and answers say `Connection: close`. */
  stopping: false,
}
