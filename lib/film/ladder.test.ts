import { expect, test } from 'vitest'
import { ladderOf } from './ladder'

const picture = { codec: 'h264', interlaced: false, hdr: false }

function ladder(width: number, height: number, rate = 25) {
  return ladderOf({ ...picture, width, height, rate }).map((rung) => `${rung.width}x${rung.height}`)
}

test.each([
  [3840, 2160, ['854x480', '1280x720', '1920x1080']],
  [1920, 1080, ['854x480', '1280x720', '1920x1080']],
  [1280, 720, ['854x480', '1280x720']],
  [1080, 1920, ['480x854', '720x1280', '1080x1920']],
  [720, 720, ['480x480', '720x720']],
  [640, 360, ['640x360']],
  [321, 241, ['320x240']],
  [2048, 858, ['1146x480', '1718x720']],
  [4000, 16, ['4000x16']],
])('a film of %ix%i has the versions %j', (width, height, versions) => {
  expect(ladder(width, height)).toEqual(versions)
})

test.each([
  [23.976, 23.976, 23.976],
  [29.9, 29.97, 29.97],
  [50, 25, 50],
  [59.94, 29.97, 59.94],
  [120, 30, 60],
  [7.5, 7.5, 7.5],
])('of %f frames a second they have %f and %f', (rate, small, large) => {
  const rungs = ladderOf({ ...picture, width: 1280, height: 720, rate })
  expect(rungs[0].rate).toBeCloseTo(small, 1)
  expect(rungs[1]?.rate).toBeCloseTo(large, 1)
})
