import { z } from 'zod'
import type { Action } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { type Body, readBody } from '@/lib/content/body'
import { editorCopy } from '@/lib/copy/editor'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes } from '@/lib/routes'

/** In characters; the database checks the same (正文最长20万字). */
const MAX_BODY = 200_000

const schema = z.object({
  body: z.string().refine((body) => Array.from(body).length <= MAX_BODY, editorCopy.tooLong),
})

/** The body as its page will show it. Nothing is stored. `render` draws it as the page does. */
export function previewAction(
  render: (body: Body) => Promise<string>,
): Action<Staff, z.infer<typeof schema>> {
  return {
    name: 'desk-preview',
    page: actions.deskPreview,
    schema,
    limit: rateLimits.deskPreview,
    beacon: true,
    run: async ({ body }) => ({
      json: { html: await render(await readBody(body)) },
      to: routes.desk,
    }),
  }
}
