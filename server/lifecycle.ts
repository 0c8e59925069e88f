/** Whether this instance is on its way out. */
export const lifecycle = {
  /** From SIGTERM or SIGINT on: readiness fails, and answers say `Connection: close`. */
  stopping: false,
}
