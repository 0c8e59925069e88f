import sharp from 'sharp'
import { expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { answerPicture } from './answer-picture'

const data = dataFolder()

test('while the database is away pictures are served, and not kept for long', async () => {
  // Nothing listens there.
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'
  process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'
  const create = { width: 40, height: 30, channels: 3 as const, background: '#369' }
  data.upload('a.png', await sharp({ create }).png().toBuffer())
  const answer = await answerPicture(new Request('http://localhost:3000/image/160/a.png.webp'))
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
})
