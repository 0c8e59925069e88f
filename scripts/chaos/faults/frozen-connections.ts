import { type Fault, noImpact } from '../fault'

export const frozenConnections: Fault = {
  name: 'connections go silent',
  portal: 'external',
  bounds: noImpact,
  inject: ({ proxy }) => {
    proxy.freeze()
    return Promise.resolve([])
  },
}
