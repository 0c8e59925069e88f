import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

let newsroom: Newsroom
let instance: Instance
let provider: Server

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  provider = createServer().listen(0, '127.0.0.1')
  await once(provider, 'listening')
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  instance = await startInstance(newsroom.databaseUrl, undefined, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'xiaowen',
    OIDC_CLIENT_SECRET: 'a secret between the two of them',
    OIDC_NAME: '测试账号',
  })
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'xiaowen',
        client_secret: 'a secret between the two of them',
        redirect_uris: [`${instance.url}/api/auth/callback/oidc`],
      },
    ],
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['nickname'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: `${sub}@example.com`,
        email_verified: true,
        nickname: `岸上的${sub}`,
      }),
    }),
  })
  const answer = oidc.callback()
  provider.on('request', (request, response) => void answer(request, response))
})

test.afterAll(async () => {
  await instance.stop()
  provider.close()
  await newsroom.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a like while signed out is done after signing in through the provider', async ({
      page,
    }) => {
      const id = await newsroom.publish({ title: '要点赞的稿件' })
      const subject = javaScriptEnabled ? 'ming' : 'hong'
      await page.goto(`${instance.url}/article/${id}`)
      await page.getByRole('button', { name: '点赞', exact: true }).click()
      await page.getByRole('button', { name: '用测试账号登录' }).click()
      await page.locator('input[name=login]').fill(subject)
      await page.locator('input[name=password]').fill('anything')
      await page.locator('button[type=submit]').click()
      await page.locator('button[type=submit]').click()
      if (!javaScriptEnabled) await page.getByRole('button', { name: '继续', exact: true }).click()
      await expect(page).toHaveURL(`${instance.url}/article/${id}`)
      const rows = await newsroom.sql(
        `select nickname, email, confirmed_at is not null as confirmed from reader.account a
         join reader.story_like l on l.account_id = a.id where l.story_id = $1`,
        [id],
      )
      expect(rows).toEqual([
        { nickname: `岸上的${subject}`, email: `${subject}@example.com`, confirmed: true },
      ])
    })
  })
}
