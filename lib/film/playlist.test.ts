import { expect, test } from 'vitest'
import { codecsIn, masterPlaylist, ratesOf, segmentsOf } from './playlist'

const playlist = `#EXTM3U
#EXT-X-TARGETDURATION:4
#EXT-X-MAP:URI="480-hls.mp4",BYTERANGE="1354@0"
#EXTINF:4.000000,
#EXT-X-BYTERANGE:100000@1354
480-hls.mp4
#EXTINF:4.000000,
#EXT-X-BYTERANGE:300000@101354
480-hls.mp4
#EXTINF:0.500000,
#EXT-X-BYTERANGE:90000@401354
480-hls.mp4
#EXT-X-ENDLIST
`

test('the segments of a playlist, without its head', () => {
  expect(segmentsOf(playlist)).toEqual([
    { duration: 4, bytes: 100_000 },
    { duration: 4, bytes: 300_000 },
    { duration: 0.5, bytes: 90_000 },
  ])
})

test('the rate is that of the heaviest segment; a short rest counts with the one before', () => {
  expect(ratesOf(segmentsOf(playlist))).toEqual({
    bandwidth: Math.ceil((390_000 * 8) / 4.5),
    average: Math.ceil((490_000 * 8) / 8.5),
  })
})

test('a film of one short segment has the rate of all of it', () => {
  expect(ratesOf([{ duration: 0.4, bytes: 1000 }])).toEqual({ bandwidth: 20_000, average: 20_000 })
  expect(ratesOf([])).toEqual({ bandwidth: 0, average: 0 })
})

test('the master playlist', () => {
  const variant = { width: 854, height: 480, rate: 25, codecs: 'avc1.4d401e,mp4a.40.2' }
  expect(
    masterPlaylist([{ playlist: '480.m3u8', bandwidth: 800_000, average: 500_000, ...variant }]),
  ).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-STREAM-INF:BANDWIDTH=800000,AVERAGE-BANDWIDTH=500000,CODECS="avc1.4d401e,mp4a.40.2",RESOLUTION=854x480,FRAME-RATE=25.000
480.m3u8
`)
})

test.each([
  [Buffer.from('....avcC\x01\x64\x00\x28....', 'latin1'), true, 'avc1.640028,mp4a.40.2'],
  [Buffer.from('....avcC\x01\x4d\x40\x1e....', 'latin1'), false, 'avc1.4d401e'],
  [Buffer.from('....avcC', 'latin1'), false, ''],
  [Buffer.from('hvcC'), true, ''],
])('the codecs in a head', (head, hasSound, codecs) => {
  expect(codecsIn(head, hasSound)).toBe(codecs)
})
