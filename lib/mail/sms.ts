/** There is no standard for sending SMS: a provider's API goes here. */
import { writeToOutbox } from './outbox'

export interface SmsSender {
  /** @param phone eleven digits, mainland China. @throws if the message was not accepted. */
  send(phone: string, text: string): Promise<void>
}

/** Writes to the outbox even with SMTP_URL, until a provider is added. */
export const smsSender: SmsSender = {
  async send(phone, text) {
    await writeToOutbox({ to: `${phone}@sms.local`, subject: 'SMS', text })
  },
}
