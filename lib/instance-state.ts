/**
 * The server (build/server.cjs) and Next's bundles each load their own copy of a module into one process. State
 * that both need hangs on globalThis, by this function alone: the copy that loads first makes it.
 */
const key = Symbol.for('xiaowen')
const root = globalThis as { [key]?: Map<string, unknown> }
const states = (root[key] ??= new Map<string, unknown>())

/** The state of this name, made once in the process. */
export function instanceState<State>(name: string, make: () => State): State {
  if (!states.has(name)) states.set(name, make())
  return states.get(name) as State
}
