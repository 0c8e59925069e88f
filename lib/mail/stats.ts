import { instanceState } from '@/lib/instance-state'

/** What became of the messages that this process tried to send, for its metrics. */
interface SendingStats {
  sent: number
  'put off': number
  failed: number
}

export const sendingStats = instanceState<SendingStats>('sending', () => ({
  sent: 0,
  'put off': 0,
  failed: 0,
}))
