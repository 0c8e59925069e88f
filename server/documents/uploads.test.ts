import { expect, test } from 'vitest'
import { reads } from '@/lib/cached'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { tag } from '@/lib/tags'
import { isUploaded, uploadPresence } from '@/lib/upload-presence'
import { findArrivals } from './uploads'

const data = dataFolder()

test('a file that arrives invalidates the pages that wait for it, once', async () => {
  uploadPresence.checking = true
  const version = reads.versions.current
  const isInvalid = () => reads.versions.changedSince(version, [tag.upload('tide.mp4')])
  expect(await isUploaded('tide.mp4')).toBe(false)
  await findArrivals()
  expect(isInvalid()).toBe(false)
  data.upload('tide.mp4', 'x')
  await findArrivals()
  expect(isInvalid()).toBe(true)
  expect([...uploadPresence.missing]).toEqual([])
  expect(await isUploaded('tide.mp4')).toBe(true)
})
