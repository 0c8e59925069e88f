import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary'

const labels = { days: '暂停使用', reason: '理由' }

test('errors link to their fields in the order of the form; an error of the form links nowhere', () => {
  const errors = { form: '请先登录。', reason: '请写明。', days: '请选择。' }
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} labels={labels} />)
  expect(html).toContain(
    '<li><a href="#days">暂停使用：请选择。</a></li>' +
      '<li><a href="#reason">理由：请写明。</a></li><li>请先登录。</li>',
  )
})

test('a form without errors has no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={{}} labels={labels} />)).toBe('')
})

test('an error of a field that is not shown is said once', () => {
  const errors = { on: '没能读懂。', notify: '没能读懂。' }
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} labels={labels} />)
  expect(html).toContain('<ul><li>没能读懂。</li></ul>')
})
