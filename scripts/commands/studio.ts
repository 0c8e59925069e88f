import { startNode } from '../portal/child'
import { offlinePrisma, prismaCli } from '../portal/generate'
import { live } from '../portal/lifetime'
import { prepareDatabase } from '../portal/prepare'
import { readSettings } from '../portal/settings'

const withMessages = ['--require', './scripts/run/error-message.cjs']

/** npm run studio: Prisma Studio on the portal's database. Options (--port 5556) are Prisma's own. */
export default function studio(args: string[]): Promise<never> {
  return live(async () => {
    const url = await prepareDatabase(readSettings())
    const options = process.stdout.isTTY ? args : ['--browser', 'none', ...args]
    const env = { ...offlinePrisma, DATABASE_URL: url }
    const { ended } = startNode([...withMessages, prismaCli, 'studio', ...options], env, (text) => {
      process.stdout.write(text)
    })
    return ended
  })
}
