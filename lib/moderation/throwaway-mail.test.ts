import { expect, test } from 'vitest'
import { submission } from './testing/submission'
import { throwawayMail } from './throwaway-mail'

test.each(['a@mailinator.com', 'a@MAILINATOR.com', 'a@33mail.com', 'a@me.33mail.com'])(
  '%s is held',
  (email) => {
    expect(throwawayMail(submission({ author: { email } }))).toMatchObject({
      outcome: 'hold',
      rule: 'throwaway-mail',
    })
  },
)

test.each(['a@qq.com', 'a@gmail.com', 'a@not33mail.com', 'mailinator.com@163.com', null])(
  '%s passes',
  (email) => {
    expect(throwawayMail(submission({ author: { email } }))).toBeNull()
  },
)
