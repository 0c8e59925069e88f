import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject, type InjectOptions, type Response } from 'light-my-request'
import { inRenderContext, type RenderContext } from '@/lib/render-context'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Next's complete answer to an injected request. Rejects if its handler rejects or cuts the answer off. */
export function askNext(
  next: Handler,
  context: RenderContext,
  request: InjectOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Entered here, since `inject` dispatches from another async context.
    const dispatch = (inner: IncomingMessage, outer: ServerResponse) => {
      inRenderContext(context, () => next(inner, outer)).catch(reject)
    }
    inject(dispatch, request).then(resolve, reject)
  })
}
