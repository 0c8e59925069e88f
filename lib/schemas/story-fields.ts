/** What is written of a story at the desk, by the names of its columns, and as a form has it. */
import { isTime, toMinute, ZONE_OFFSET } from '@/lib/time'

/** `line` and `text`: as typed; `list`: an array; `key`: null where empty; `flag`: yes, no or not said; `time`: to the minute. */
type FieldKind = 'line' | 'text' | 'list' | 'key' | 'flag' | 'time'

export const storyFields = {
  title: 'line',
  summary: 'text',
  body: 'text',
  kind: 'key',
  layout: 'key',
  column_slug: 'key',
  keywords: 'list',
  cover: 'key',
  video: 'key',
  byline: 'line',
  editor_name: 'line',
  own_work: 'flag',
  source: 'line',
  source_url: 'key',
  original_title: 'line',
  original_author: 'line',
  ai_kind: 'key',
  comment_policy: 'key',
  comment_note: 'line',
  search_title: 'line',
  search_text: 'text',
  share_title: 'line',
  share_text: 'text',
  share_picture: 'key',
  canonical_url: 'key',
  embargo_until: 'time',
  embargo_reason: 'line',
  unpublish_at: 'time',
} as const satisfies Record<string, FieldKind>

export type StoryField = keyof typeof storyFields
export const fieldNames = Object.keys(storyFields) as StoryField[]

/** A row as `to_jsonb` gives it. */
export type StoryRow = Record<string, unknown>
/** As a form has them: line breaks are LF, as browsers send them once they are parsed. */
export type FormValues = Record<StoryField, string>

export function toForm(row: StoryRow): FormValues {
  const entries = fieldNames.map((name) => [name, formValue(storyFields[name], row[name])])
  return Object.fromEntries(entries) as FormValues
}

/** The column's value; undefined where the text can't be one. */
export function parseField(name: StoryField, typed: string): unknown {
  switch (storyFields[name]) {
    case 'line':
      return typed.replace(/\n+/g, ' ')
    case 'text':
      return typed
    case 'list':
      return [...new Set(typed.split(/[、，,；;\n]+/).map((word) => word.trim()))].filter(Boolean)
    case 'key':
      return typed.trim() || null
    case 'flag':
      return typed === '' ? null : typed === 'yes' ? true : typed === 'no' ? false : undefined
    case 'time':
      return parseMinute(typed)
  }
}

/** Of `<input type=datetime-local>`, in the site's time zone, as ISO 8601; null where empty, undefined where it is no time. */
export function parseMinute(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const text = typed.trim().replace(' ', 'T')
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)
    ? Date.parse(text + ZONE_OFFSET)
    : NaN
  if (!isTime(time) || !toMinute(new Date(time).toISOString()).startsWith(text.slice(0, 16)))
    return undefined
  return new Date(time).toISOString()
}

function formValue(kind: FieldKind, value: unknown): string {
  if (kind === 'list') return Array.isArray(value) ? value.join('、') : ''
  if (kind === 'flag') return value === true ? 'yes' : value === false ? 'no' : ''
  if (typeof value !== 'string') return ''
  return kind === 'time' ? toMinute(value) : value.replace(/\r\n?/g, '\n')
}
