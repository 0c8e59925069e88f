import { shared } from '@/lib/documents/shared'
import { memoryUse } from '@/lib/memory'

export const dynamic = 'force-dynamic'

/** For operators, in Prometheus' text format: what this instance remembers and how often it renders. */
export function GET(): Response {
  const { documents, missing, sitemaps, data, renders, drops, connected } = shared
  const { heapUsed, heapLimit, resident } = memoryUse()
  const lines = [
    ['documents', documents.size],
    ['documents_bytes', documents.bytes],
    ['missing_documents', missing.size],
    ['missing_documents_bytes', missing.bytes],
    ['sitemaps', sitemaps.size],
    ['sitemaps_bytes', sitemaps.bytes],
    ['data', data.size],
    ['data_bytes', data.bytes],
    ['renders_total', renders],
    ['drops_total', drops],
    ['announcements_heard', Number(connected)],
    ['heap_used_bytes', heapUsed],
    ['heap_limit_bytes', heapLimit],
    ['resident_bytes', resident],
    ['peak_resident_bytes', process.resourceUsage().maxRSS * 1024],
  ].map(([name, value]) => `xiaowen_${name} ${value}\n`)
  const headers = { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' }
  return new Response(lines.join(''), { headers })
}
