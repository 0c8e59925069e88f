import { attempt } from '@/lib/reader/attempts'
import { exportFile } from '@/lib/reader/export-file'
import { seeOther } from '@/lib/reader/replies'
import { readReader } from '@/lib/reader/session'
import { tooMany } from '@/lib/reader/too-many'
import { login, routes } from '@/lib/routes'

/** It reads all that a reader ever did. */
const limit = { most: 5, seconds: 3600 }

/** Everything that is known of the reader, as one zip. */
export async function GET(request: Request): Promise<Response> {
  const reader = await readReader(request.headers)
  if (!reader) return seeOther(login(routes.settings))
  const until = await attempt(`export/account/${reader.id}`, limit)
  if (until) return tooMany(until, routes.settings)
  const file = await exportFile(reader)
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(file.length),
      'content-disposition': 'attachment; filename="xiaowen-data.zip"',
      'cache-control': 'no-store',
    },
  })
}
