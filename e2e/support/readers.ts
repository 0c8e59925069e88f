import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'

const outbox = join(process.env.E2E_DATA_DIR ?? '', 'mail')
export const PASSWORD = '潮水退去之后再出发'

let readerCount = 0

/** A unique address and nickname. */
export function newIdentity(): { address: string; nickname: string } {
  const number = `${process.pid}${Date.now()}${readerCount++}`
  return { address: `reader${number}@example.com`, nickname: `读者${number.slice(-12)}` }
}

/** Registers through the form, and ends at the form for the verification code. */
export async function register(
  page: Page,
  reader = newIdentity(),
  next = '/',
): Promise<typeof reader> {
  await page.goto(`/register?next=${encodeURIComponent(next)}`)
  await page.getByLabel('邮箱或手机号').fill(reader.address)
  await page.getByLabel('昵称').fill(reader.nickname)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '注册', exact: true }).click()
  await expect(page.getByLabel('验证码')).toBeVisible()
  return reader
}

/** Registers and confirms the address by mail, and ends at `next`. */
export async function registerConfirmed(
  page: Page,
  next = '/',
): Promise<ReturnType<typeof newIdentity>> {
  const reader = await register(page, newIdentity(), next)
  await page.getByLabel('验证码').fill(await codeFor(reader.address))
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByLabel('验证码')).toBeHidden()
  return reader
}

export async function signIn(page: Page, address: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('邮箱或手机号').fill(address)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** The code in the newest message to this address that contains `words`. */
export async function codeFor(address: string, words = ''): Promise<string> {
  let code = ''
  await expect
    .poll(() => (code = /^(\d{6})$/m.exec(newestMessage(address, words))?.[1] ?? ''), {
      timeout: 10_000,
    })
    .not.toBe('')
  return code
}

function newestMessage(address: string, words: string): string {
  const messages = readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(outbox, name), 'utf8'))
  return (
    messages
      .filter((message) => message.includes(`To: ${address}`) && message.includes(words))
      .at(-1) ?? ''
  )
}
