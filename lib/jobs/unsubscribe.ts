/** Unsubscribing from 每日邮件 by a link in the mail, without signing in (RFC 8058). */
import { barePage } from '@/lib/http/bare-page'
import { unsubscribeCopy as words } from '@/lib/copy/digest'
import { db } from '@/lib/db'
import { unsubscribeAt } from '@/lib/routes'
import { z } from 'zod'

export function readUnsubscribeKey(request: Request): string | null {
  const key = new URL(request.url).searchParams.get('key')
  return z.uuid().safeParse(key).success ? key : null
}

/** Idempotent, since mail clients may ask twice. */
export async function unsubscribe(key: string | null): Promise<Response> {
  if (key === null) return answer(400, words.bad)
  await db().account.updateMany({ where: { unsubscribeKey: key }, data: { digest: false } })
  return answer(200, words.done)
}

/** Only asks, since mail clients follow links by themselves. */
export function unsubscribeForm(key: string | null): Response {
  if (key === null) return answer(400, words.bad)
  const form = `<form method="post" action="${unsubscribeAt(key)}"><button>${words.submit}</button></form>`
  return answer(200, words.text, form)
}

function answer(status: number, text: string, form = ''): Response {
  return barePage(status, words.heading, `<p>${text}</p>${form}`)
}
