import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addEditor } from '@/lib/desk/testing/people'
import { unknownFacts } from '@/lib/film/facts'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { ownDatabase } from '@/lib/testing/own-database'
import { acceptFilm } from './accept'

ownDatabase()
const { path: folder } = dataFolder()
const incoming = join(folder, 'uploads', '.incoming')
const program = join(folder, 'program')
writeFileSync(program, '#!/bin/sh\nkill -9 $$\n')
chmodSync(program, 0o755)
Object.assign(process.env, { FFMPEG: program, FFPROBE: program })

test('an upload that could not be looked at waits for the worker', async () => {
  mkdirSync(incoming, { recursive: true })
  writeFileSync(join(incoming, '1-a'), 'x')
  const id = await acceptFilm(await addEditor(), { incoming: '1-a', name: 'a.mp4', replaces: '' })
  const film = await db().film.findUniqueOrThrow({ where: { id } })
  expect(film).toMatchObject({ state: 'received', facts: unknownFacts })
  expect(existsSync(join(incoming, '1-a'))).toBe(true)
})
