/** The ids with one of them a place further up or down; as they are where it is the first or the last. */
export function reorder(ids: number[], id: number, direction: 'up' | 'down'): number[] {
  const from = ids.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  const other = ids[to]
  if (from === -1 || other === undefined) return ids
  return ids.map((own) => (own === id ? other : own === other ? id : own))
}
