import { expect, test } from 'vitest'
import { toForm } from '@/lib/schemas/story-fields'
import { draftOver } from './draft-values'

const current = toForm({ title: '题', body: '一他改\n\n中\n\n二他改' })
const base = JSON.stringify({ title: '题', body: '一\n\n中\n\n二' })
const draft = (fields: Record<string, string>) => ({ fields, errors: {} })

test('the form has what was typed and what others changed elsewhere', () => {
  const { values, conflicts } = draftOver(
    current,
    draft({ base, title: '我的题', body: '一我改\n\n中\n\n二' }),
  )
  expect(values).toEqual({ ...current, title: '我的题', body: '一我改\n\n中\n\n二他改' })
  expect(conflicts).toEqual([{ field: 'body', base: '一', mine: '一我改', theirs: '一他改' }])
})

test('a field that was not touched follows the story', () => {
  expect(draftOver(current, draft({ base, body: '一\n\n中\n\n二' })).values).toEqual(current)
})

test.each([null, draft({}), draft({ edit: '1', base: '[' }), draft({ take: 'mine' })])(
  'a form without texts changes none: %j',
  (none) => {
    expect(draftOver(current, none)).toEqual({ values: current, conflicts: [] })
  },
)
