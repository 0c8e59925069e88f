/** Raw HTTP requests, which fetch would normalise. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends all parts and returns the first answer. */
export async function exchange(port: number, ...parts: (string | Buffer)[]): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  // The server may close the connection while parts are sent.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  for (const part of parts) socket.write(part)
  const answer = await readAnswer(socket)
  socket.destroy()
  return answer
}

/** An answer without a body or a length ends with its connection. */
async function readAnswer(socket: Socket): Promise<RawAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    const answer = parse(Buffer.concat(chunks).toString())
    if (answer && Buffer.byteLength(answer.body) >= Number(answer.headers['content-length'] ?? 0))
      return answer
  }
  const answer = parse(Buffer.concat(chunks).toString())
  if (answer) return answer
  throw new Error(`the connection ended after: ${Buffer.concat(chunks).toString()}`)
}

function parse(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(':')
    return [name.toLowerCase(), value.join(':').trim()]
  })
  const status = Number(first.split(' ')[1])
  if (status === 100) return parse(text.slice(end + 4))
  return {
    status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: text.slice(end + 4),
  }
}
