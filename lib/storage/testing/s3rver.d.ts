declare module '@20minutes/s3rver' {
  import type { AddressInfo } from 'node:net'
  import type { IncomingMessage } from 'node:http'

  interface Options {
    address: string
    port: number
    silent: boolean
    directory: string
    configureBuckets: { name: string; configs: string[] }[]
  }

  export default class S3rver {
    constructor(options: Options)
    middleware: ((context: { req: IncomingMessage }, next: () => Promise<void>) => Promise<void>)[]
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
