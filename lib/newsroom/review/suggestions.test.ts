import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readPendingText } from './pending-text'
import { decideSuggestion, readSuggestions, suggest } from './suggestions'
import { BODY, reviewFixture } from './testing/review-fixture'

const { everybody, addDraft } = reviewFixture()

describe('a suggestion', () => {
  const suggested = BODY.replace('六点', '七点') + '\n\n加一段。'

  async function giveSuggestion(id: number) {
    await suggest(everybody().proof, id, { base: BODY, body: suggested })
    const [suggestion] = await readSuggestions(id)
    if (!suggestion) throw new Error('no suggestion')
    return suggestion
  }

  test('is taken part by part beside what its author wrote meanwhile', async () => {
    const { author } = everybody()
    const id = await addDraft()
    const { id: suggestion, parts } = await giveSuggestion(id)
    expect(parts).toMatchObject([
      { before: '早上六点，渡口开船。', after: '早上七点，渡口开船。' },
      { before: '', after: '加一段。' },
    ])
    const fields = { title: '新', body: BODY.replace('雾散', '大雾散去') }
    await db().edit.create({ data: { storyId: id, baseVersion: 1, fields, byId: author.id } })
    expect(await decideSuggestion(author, id, suggestion, new Set([0]))).toBe(true)
    expect(await readPendingText(db(), id)).toMatchObject({
      title: '新',
      body: '早上七点，渡口开船。\n\n大雾散去以后，渡口又开船。',
    })
    expect(await readSuggestions(id)).toEqual([])
    expect(await decideSuggestion(author, id, suggestion, new Set([1]))).toBe(
      '这份建议已经处理过了。',
    )
  })

  test('whose paragraph was written anew meanwhile is not taken', async () => {
    const { author } = everybody()
    const id = await addDraft()
    const { id: suggestion } = await giveSuggestion(id)
    await db().story.update({ where: { id }, data: { body: BODY.replace('六点', '八点') } })
    expect(await decideSuggestion(author, id, suggestion, new Set([0]))).toContain('又改过')
    expect(await decideSuggestion(author, id, suggestion, new Set([]))).toBe(true)
    expect(await readPendingText(db(), id)).toMatchObject({ isLive: true })
  })

  test('replaces the open one of the same person, and needs a change', async () => {
    const { proof, elsewhere } = everybody()
    const id = await addDraft()
    await giveSuggestion(id)
    await suggest(proof, id, { base: BODY, body: '全部重写。' })
    expect(await readSuggestions(id)).toHaveLength(1)
    expect(await suggest(proof, id, { base: BODY, body: BODY })).toContain('一样')
    expect(await suggest(elsewhere, id, { base: BODY, body: '甲' })).toBeNull()
  })
})
