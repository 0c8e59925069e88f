import { type Fault, unnoticed } from '../fault'

export const connectionsFrozen: Fault = {
  name: 'connections go silent',
  portal: 'external',
  bounds: unnoticed,
  happen: ({ proxy }) => {
    proxy.freeze()
    return Promise.resolve([])
  },
}
