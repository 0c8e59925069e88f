import type { Handler } from './ask-next'

/** Next serves its client's data below paths that end in .rsc; here they are names like any other: /topic/a.rsc. */
export function withLiteralPaths(next: Handler): Handler {
  return (request, response) => {
    request.url = literalTarget(request.url ?? '/')
    return next(request, response)
  }
}

export function literalTarget(target: string): string {
  return target.replace(/^([^?#]*)\.(?=rsc(?:[/?#]|$))/, '$1%2E')
}
