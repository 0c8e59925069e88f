/**
 * Next writes each finished page a second time, a piece for every layout and page, for its client
 * router to fetch ahead; a third of the whole render. No document has that router, so nothing is written.
 */
import { AppPageRouteModule } from 'next/dist/server/route-modules/app-page/module.compiled'
import { building } from '@/lib/env'

interface Context {
  renderOpts: { ComponentMod: object }
}
type Render = (this: unknown, request: unknown, response: unknown, context: Context) => unknown

const pages = AppPageRouteModule.prototype as unknown as Record<'render' | 'prerender', Render>

/** What Next's build writes is left whole: it looks for the pieces. */
if (!building()) {
  for (const name of ['render', 'prerender'] as const) {
    const render = pages[name]
    pages[name] = function withoutSegments(request, response, context) {
      const { ComponentMod, ...others } = context.renderOpts
      const renderOpts = { ...others, ComponentMod: Object.create(ComponentMod, nothing) as object }
      return render.call(this, request, response, { ...context, renderOpts })
    }
  }
}

const nothing = { collectSegmentData: { value: () => Promise.resolve(new Map()) } }
