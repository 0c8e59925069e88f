import { z } from 'zod'
import { type Action, invalid } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { editorCopy } from '@/lib/copy/editor'
import { convertInThread } from '@/lib/markdown/from-html/thread'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes } from '@/lib/routes'

const schema = z.object({ html: z.string() })

/** Text that was copied with its format, as Markdown. Nothing is stored. */
export const pasteAction: Action<Staff, z.infer<typeof schema>> = {
  name: 'desk-paste',
  page: actions.deskPaste,
  schema,
  limit: rateLimits.deskPaste,
  beacon: true,
  async run({ html }) {
    const converted = await convertInThread(html)
    return converted
      ? { json: converted, to: routes.desk }
      : invalid({ html: editorCopy.paste.tooComplex })
  },
}
