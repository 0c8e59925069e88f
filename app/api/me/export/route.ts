import { rateLimits } from '@/lib/rate-limit/limits'
import { barePage } from '@/lib/http/bare-page'
import { exportCopy } from '@/lib/copy/export'
import { rateLimit } from '@/lib/rate-limit/rate-limit'
import { exportFile } from '@/lib/reader/export/file'
import { boundedStream } from '@/lib/reader/export/stream'
import { acquireExportSlot } from '@/lib/reader/export/export-slot'
import { json, seeOther, wantsJson } from '@/lib/actions/answers'
import { readReader } from '@/lib/auth/session'
import { tooMany } from '@/lib/actions/answers'
import { login, routes } from '@/lib/routes'

export async function GET(request: Request): Promise<Response> {
  const reader = await readReader(request.headers)
  if (!reader) return seeOther(login(routes.settings))
  const release = await acquireExportSlot(request.signal)
  if (!release) return busy(request)
  try {
    const until = await rateLimit(`export/account/${reader.id}`, rateLimits.export)
    if (until) {
      release()
      return tooMany(until, routes.settings)
    }
    return new Response(boundedStream(exportFile(reader), release), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="xiaowen-data.zip"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    release()
    throw error
  }
}

function busy(request: Request): Response {
  const headers = { 'retry-after': '60' }
  if (wantsJson(request)) return json({ errors: { form: exportCopy.busy } }, 503, headers)
  const back = `<p><a href="${routes.settings}">${exportCopy.back}</a></p>`
  return barePage(503, exportCopy.busyHeading, `<p>${exportCopy.busy}</p>${back}`, headers)
}
