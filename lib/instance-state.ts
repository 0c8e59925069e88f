/**
 * The server (build/server.cjs) and Next's bundles load their own copies of a module into one process, so shared
 * state is kept on globalThis.
 */
const key = Symbol.for('xiaowen')
const root = globalThis as { [key]?: Map<string, unknown> }
const states = (root[key] ??= new Map<string, unknown>())

export function instanceState<State>(name: string, make: () => State): State {
  if (!states.has(name)) states.set(name, make())
  return states.get(name) as State
}
