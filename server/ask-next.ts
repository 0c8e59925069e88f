import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject, type InjectOptions, type Response } from 'light-my-request'
import { inRenderContext, type RenderContext } from '@/lib/render-context'

/** Next's request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Next's whole answer to a request of our making. Rejects where its handler does, or cuts the answer off. */
export function askNext(
  next: Handler,
  context: RenderContext,
  request: InjectOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    // The context is entered here and not around `inject`, which calls this from elsewhere.
    const dispatch = (inner: IncomingMessage, outer: ServerResponse) => {
      inRenderContext(context, () => next(inner, outer)).catch(reject)
    }
    inject(dispatch, request).then(resolve, reject)
  })
}
