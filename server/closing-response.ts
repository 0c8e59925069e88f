import { ServerResponse, type IncomingMessage } from 'node:http'
import { lifecycle } from './lifecycle'

/** Says `Connection: close` once the instance is stopping, also in answers that were under way. */
export class ClosingResponse<Request extends IncomingMessage> extends ServerResponse<Request> {
  override writeHead(...head: unknown[]): this {
    if (lifecycle.stopping) this.shouldKeepAlive = false
    return super.writeHead(...(head as Parameters<ServerResponse['writeHead']>))
  }
}
