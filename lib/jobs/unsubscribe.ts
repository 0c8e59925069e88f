/** The end of 每日邮件, from the message itself and without signing in (RFC 8058). */
import { barePage } from '@/lib/http/bare-page'
import { unsubscribeCopy as words } from '@/lib/copy/digest'
import { db } from '@/lib/db'
import { unsubscribeAt } from '@/lib/routes'
import { z } from 'zod'

/** The key in the address of a request, which nobody guesses; null where there is none. */
export function keyIn(request: Request): string | null {
  const key = new URL(request.url).searchParams.get('key')
  return z.uuid().safeParse(key).success ? key : null
}

/** Ends it. The same answer whether it was on: a mail program may ask twice. */
export async function unsubscribe(key: string | null): Promise<Response> {
  if (key === null) return answer(400, words.bad)
  await db().account.updateMany({ where: { unsubscribeKey: key }, data: { digest: false } })
  return answer(200, words.done)
}

/** What a link in a message opens: mail programs follow links by themselves, so it only asks. */
export function askUnsubscribe(key: string | null): Response {
  if (key === null) return answer(400, words.bad)
  const form = `<form method="post" action="${unsubscribeAt(key)}"><button>${words.submit}</button></form>`
  return answer(200, words.text, form)
}

function answer(status: number, text: string, form = ''): Response {
  return barePage(status, words.heading, `<p>${text}</p>${form}`)
}
