import { expect, test } from 'vitest'
import { evenOut, loudnessIn } from './loudness'

const log = (level: string) => `[Parsed_loudnorm_0 @ 0x1]
{
  "input_i" : "${level}",
  "input_tp" : "-9.25",
  "input_lra" : "3.10",
  "input_thresh" : "-37.60",
  "output_i" : "-16.02",
  "target_offset" : "0.02"
}
[out#0] done`

test('what was measured makes the second pass', () => {
  const measured = loudnessIn(log('-27.50'))
  expect(measured && evenOut(measured)).toBe(
    'loudnorm=I=-16:TP=-1.5:LRA=11:measured_I=-27.5:measured_TP=-9.25:measured_LRA=3.1:' +
      'measured_thresh=-37.6:offset=0.02:linear=true',
  )
})

test.each([log('-inf'), log('-70.00'), '', '{"input_i": 5}'])(
  'nothing to make even: %j',
  (text) => {
    expect(loudnessIn(text)).toBeNull()
  },
)
