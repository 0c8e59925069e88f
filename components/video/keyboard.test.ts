import { describe, expect, test, vi } from 'vitest'
import { pressKey } from './keyboard'

describe('pressKey', () => {
  test.each([
    ['ArrowLeft', 45],
    ['ArrowRight', 55],
    ['j', 40],
    ['L', 60],
    ['0', 0],
    ['5', 100],
    ['9', 180],
  ])('%s seeks to second %d', (key, second) => {
    const video = player()
    expect(pressKey(video, key)).toBe(true)
    expect(video.currentTime).toBe(second)
  })

  test('seeking stays between start and end', () => {
    const [start, end] = [player({ currentTime: 3 }), player({ currentTime: 198 })]
    pressKey(start, 'j')
    pressKey(end, 'ArrowRight')
    expect([start.currentTime, end.currentTime]).toEqual([0, 200])
  })

  test('seeking does nothing while the duration is unknown', () => {
    const video = player({ duration: NaN })
    pressKey(video, '5')
    expect(video.currentTime).toBe(50)
  })

  test('the volume stays between 0 and 1', () => {
    const video = player({ volume: 0.95 })
    pressKey(video, 'ArrowUp')
    expect(video.volume).toBe(1)
    pressKey(video, 'ArrowDown')
    expect(video.volume).toBeCloseTo(0.9)
  })

  test('k plays and pauses', () => {
    const [play, pause] = [vi.fn(() => Promise.resolve()), vi.fn()]
    pressKey(player({ play }), 'k')
    expect(play).toHaveBeenCalled()
    pressKey(player({ pause, paused: false }), 'k')
    expect(pause).toHaveBeenCalled()
  })

  test('c toggles the captions', () => {
    const video = player()
    pressKey(video, 'c')
    expect(video.textTracks[0]?.mode).toBe('showing')
    pressKey(video, 'c')
    expect(video.textTracks[0]?.mode).toBe('hidden')
  })

  test.each([' ', 'Tab', 'Enter', 'Escape', 'x', 'F5'])('%s is left to the browser', (key) => {
    expect(pressKey(player(), key)).toBe(false)
  })
})

function player(state: Partial<HTMLVideoElement> = {}): HTMLVideoElement {
  return {
    currentTime: 50,
    duration: 200,
    volume: 0.5,
    paused: true,
    muted: false,
    textTracks: [{ mode: 'hidden' }],
    ...state,
  } as unknown as HTMLVideoElement
}
