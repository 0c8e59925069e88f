/** What became of the messages that this process tried to send, for its metrics. */
interface SendingStats {
  sent: number
  'put off': number
  failed: number
}

// The instance and Next's pages are two bundles in one process.
const key = Symbol.for('xiaowen.sending')
const root = globalThis as { [key]?: SendingStats }

export const sendingStats: SendingStats = (root[key] ??= { sent: 0, 'put off': 0, failed: 0 })
