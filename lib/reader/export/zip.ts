import { pipeline } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

type Content = AsyncIterable<string | Uint8Array>

/** Streams a zip: each file is produced and compressed as fast as the zip is read. */
export async function* zipFiles(
  files: (readonly [name: string, content: () => Content])[],
): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    out.push(chunk)
  })
  for (const [filename, content] of files) {
    const file: ZipInputFile = { filename, size: 0, crc: 0, compression: DEFLATE }
    zip.add(file)
    // The local header goes out at once, so that the response starts.
    file.ondata?.(null, new Uint8Array(), false)
    yield* out.splice(0)
    // A reader that stops destroys the pipeline and with it the content's generator.
    const packed = pipeline(measured(content(), file), createDeflateRaw(), () => undefined)
    for await (const chunk of packed as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      file.ondata?.(null, chunk, false)
      yield* out.splice(0)
    }
    file.ondata?.(null, new Uint8Array(), true)
  }
  zip.end()
  yield* out.splice(0)
}

const DEFLATE = 8

/** Passes the content through and adds up its size and CRC for the zip's directory. */
async function* measured(content: Content, file: ZipInputFile): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    file.crc = crc32(bytes, file.crc)
    file.size += bytes.length
    yield bytes
  }
}
