import type { Storage } from './storage'

/** New files go to the first; those that have not been moved yet are read from the second. */
export function movingStorage(first: Storage, second: Storage): Storage {
  const holder = async (key: string) =>
    (await first.find(key)) || !(await second.find(key)) ? first : second
  return {
    find: async (key) => (await first.find(key)) ?? second.find(key),
    read: async (key, range) => (await holder(key)).read(key, range),
    put: (key, path) => first.put(key, path),
    copy: (key, source) => first.copy(key, source),
    async remove(key) {
      await Promise.all([first.remove(key), second.remove(key)])
    },
    fetch: async (key, ...into) => (await holder(key)).fetch(key, ...into),
    address: async (key) => (await holder(key)).address(key),
    async *list(below) {
      yield* first.list(below)
      for await (const file of second.list(below)) if (!(await first.find(file.key))) yield file
    },
  }
}
