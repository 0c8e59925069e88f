import { expect, test } from 'vitest'
import { numberWords, timeWords } from '@/lib/copy'
import { toTraditional } from '@/lib/hant/convert'
import { formsOf } from '@/lib/hant/forms'
import { openCcForms } from '@/lib/hant/open-cc'
import { inScriptOf } from './page-script'

const { now, minute, hour, day } = timeWords
const words = [now, minute(2), hour(3), day(4), ...Object.values(numberWords)]

test('what elements write is converted as the page is', async () => {
  const dictionary = { terms: await formsOf([]), forms: await openCcForms() }
  for (const word of words) {
    expect(inScriptOf('zh-Hant', word)).toBe(toTraditional([word], dictionary).join(''))
    expect(inScriptOf('zh-CN', word)).toBe(word)
  }
})
