import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StoryNav } from './story-nav'

test.each([true, false])('corrections and withdrawal are linked for who may publish: %s', (may) => {
  const html = renderToStaticMarkup(<StoryNav id={7} hasStats={false} mayPublish={may} />)
  expect(html.includes('/desk/stories/7/corrections')).toBe(may)
  expect(html.includes('/desk/stories/7/withdrawal')).toBe(may)
  expect(html).toContain('/desk/stories/7/history')
})
