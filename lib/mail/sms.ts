/** Text messages. There is no standard for sending them: a provider's own call goes in here. */
import { writeToOutbox } from './outbox'

export interface SmsSender {
  /** @param phone eleven digits, mainland China. @throws where the message was not taken. */
  send(phone: string, text: string): Promise<void>
}

/** Writes to the outbox, whatever SMTP_URL says, until a provider takes its place. */
export const smsSender: SmsSender = {
  async send(phone, text) {
    await writeToOutbox({ to: `${phone}@sms.local`, subject: 'SMS', text })
  },
}
