import { expect, test } from 'vitest'
import { draftField } from './draft-field'

const labels = { title: '标题', place: '位置' }

test('what was typed and refused stands before what is stored', () => {
  const draft = { fields: { title: '' }, errors: { title: '请填标题。' } }
  const field = draftField(labels, draft, { title: '旧题', place: 2 })
  expect(field('title')).toEqual({ name: 'title', label: '标题', value: '', error: '请填标题。' })
  expect(field('place')).toEqual({ name: 'place', label: '位置', value: '2', error: undefined })
})

test('without either a field is empty', () => {
  expect(draftField(labels, null, { title: null })('title').value).toBeUndefined()
})
