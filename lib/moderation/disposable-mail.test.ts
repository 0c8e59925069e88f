import { expect, test } from 'vitest'
import { submission } from './testing/submission'
import { disposableMail } from './disposable-mail'

test.each(['a@mailinator.com', 'a@MAILINATOR.com', 'a@33mail.com', 'a@me.33mail.com'])(
  'a comment of %s is held',
  (email) => {
    expect(disposableMail(submission({ author: { email } }))).toMatchObject({
      outcome: 'hold',
      rule: 'throwaway-mail',
    })
  },
)

test.each(['a@qq.com', 'a@gmail.com', 'a@not33mail.com', 'mailinator.com@163.com', null])(
  'a comment of %s passes',
  (email) => {
    expect(disposableMail(submission({ author: { email } }))).toBeNull()
  },
)
