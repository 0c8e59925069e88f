import { afterEach, expect, test, vi } from 'vitest'
import { readFileForm } from './file-form'

afterEach(() => vi.useRealTimers())

/** A form whose last byte comes when it is told to. */
function slowly() {
  let end = () => {}
  const isRead = vi.fn()
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead()
        return new Promise((resolve) => {
          end = () => {
            controller.enqueue(
              Buffer.from(
                '--b\r\ncontent-disposition: form-data; name="alt"\r\n\r\nx\r\n--b--\r\n',
              ),
            )
            controller.close()
            resolve()
          }
        })
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://localhost:3000/', {
    ...{ method: 'POST', body, duplex: 'half' },
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '1000' },
  })
  return { answer: readFileForm(request, 'picture', 1000), isRead, end: () => end() }
}

test('eight bodies are in memory at once, and who sends slowly keeps a place for half a minute', async () => {
  vi.useFakeTimers()
  const slow = Array.from({ length: 9 }, slowly)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(slow.map(({ isRead }) => isRead.mock.calls.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0])
  slow[0]?.end()
  await vi.advanceTimersByTimeAsync(0)
  expect(slow[8]?.isRead).toHaveBeenCalled()
  const later = slowly()
  await vi.advanceTimersByTimeAsync(0)
  expect(later.isRead).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(later.isRead).toHaveBeenCalled()
  for (const { end } of [...slow.slice(1), later]) end()
  const answers = await Promise.all([...slow, later].map(({ answer }) => answer))
  expect(answers.every((one) => typeof one === 'object' && one.file.length === 0)).toBe(true)
})
