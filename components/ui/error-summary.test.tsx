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
  expect(
    renderToStaticMarkup(<ErrorSummary errors={{ warning: '请写明。' }} labels={labels} />),
  ).toBe('')
})
