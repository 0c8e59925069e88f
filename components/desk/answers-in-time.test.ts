import { afterEach, expect, test, vi } from 'vitest'
import { convertPaste } from './editor/convert-paste'
import { LivePreview } from './editor/live-preview'
import { sendDecision } from './send-decision'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a server that never answers holds neither a paste nor later decisions', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) =>
    signal?.aborted ? Promise.reject(new Error('timeout')) : new Promise(() => undefined),
  )
  expect(await convertPaste('/paste', '<b>a</b>')).toMatchObject({ markdown: null })
  expect(await sendDecision('/decide', new URLSearchParams())).toBeNull()
})

test('an earlier preview that comes late is not shown', async () => {
  const answers: ((html: string) => void)[] = []
  vi.stubGlobal('fetch', () =>
    Promise.resolve({
      ok: true,
      json: () => new Promise((resolve) => answers.push((html) => resolve({ html }))),
    }),
  )
  const pane = { getClientRects: () => [1], dataset: { action: '/preview' } }
  const target = { innerHTML: '' }
  let text = 'a'
  const preview = new LivePreview(
    pane as unknown as HTMLElement,
    target as unknown as HTMLElement,
    () => text,
  )
  preview.schedule()
  await vi.waitUntil(() => answers.length === 1)
  text = 'ab'
  preview.schedule()
  await vi.waitUntil(() => answers.length === 2)
  answers[1]?.('ab')
  await vi.waitUntil(() => target.innerHTML === 'ab')
  answers[0]?.('a')
  await new Promise(setImmediate)
  expect(target.innerHTML).toBe('ab')
})
