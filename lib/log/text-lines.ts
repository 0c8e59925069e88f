import { z } from 'zod'

const described = z.object({
  name: z.string(),
  message: z.string(),
  code: z.string().optional(),
  stack: z.array(z.string()).optional(),
  get cause() {
    return described.optional()
  },
})
const entry = z.object({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(''),
  requestId: z.string().optional(),
  times: z.number().optional(),
  err: described.optional(),
})

type Described = z.infer<typeof described>

/** A JSON entry as `12:30:01 error What went wrong (3 times)`, with the error and its causes below. */
export function toText(line: string): string {
  const { success, data } = entry.safeParse(JSON.parse(line))
  if (!success) return line
  const times = (data.times ?? 1) > 1 ? ` (${data.times} times)` : ''
  const request = data.requestId ? `  [${data.requestId}]` : ''
  const head = `${data.time.slice(11, 19)} ${data.level.padEnd(5)} ${data.msg}${times}${request}`
  return `${[head, ...errorLines(data.err)].join('\n')}\n`
}

function errorLines(error: Described | undefined, indent = '  '): string[] {
  if (!error) return []
  const code = error.code ? ` ${error.code}` : ''
  const frames = (error.stack ?? []).map((frame) => `${indent}  at ${frame}`)
  return [
    `${indent}${error.name}${code}: ${error.message}`,
    ...frames,
    ...errorLines(error.cause, `${indent}  `),
  ]
}
