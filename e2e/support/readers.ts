/** Readers as they come to be: by the forms, with the codes that their mail brings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'

const outbox = join(process.env.E2E_DATA_DIR ?? '', 'mail')
export const PASSWORD = '潮水退去之后再出发'

let made = 0

/** An address and a name that nobody else has. */
export function newReader(): { address: string; nickname: string } {
  const number = `${process.pid}${Date.now()}${made++}`
  return { address: `reader${number}@example.com`, nickname: `读者${number.slice(-12)}` }
}

/** Fills the form in and sends it; ends at the code's form. */
export async function register(
  page: Page,
  reader = newReader(),
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

/** A reader who proved their address; ends at `next`. */
export async function registerConfirmed(
  page: Page,
  next = '/',
): Promise<ReturnType<typeof newReader>> {
  const reader = await register(page, newReader(), next)
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

/** The six digits, alone on their line, of the newest message to this address that says `words`. */
export async function codeFor(address: string, words = ''): Promise<string> {
  let code = ''
  await expect
    .poll(() => (code = /^(\d{6})$/m.exec(newestTo(address, words))?.[1] ?? ''), {
      timeout: 10_000,
    })
    .not.toBe('')
  return code
}

function newestTo(address: string, words: string): string {
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
