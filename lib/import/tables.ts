/** The importer's tables: their key, and defaults of a new row. */
export const tables = {
  column: {
    key: 'slug',
    defaults: { slug: null, name: null, format: 'news', description: '', position: 100 },
  },
  keyword: { key: 'name', defaults: { name: null, description: '' } },
  image: {
    key: 'key',
    defaults: {
      key: null,
      alt: '',
      credit: '',
      caption: '',
      width: null,
      height: null,
      focus_x: null,
      focus_y: null,
      ai_kind: null,
      taken_at: null,
    },
  },
  video: {
    key: 'key',
    defaults: {
      key: null,
      file: null,
      captions: null,
      poster: null,
      duration: null,
      width: null,
      height: null,
      ai_kind: null,
    },
  },
  page: { key: 'slug', defaults: { slug: null, title: null, body: '', position: 100 } },
  story: {
    key: 'external_id',
    defaults: {
      id: null,
      external_id: null,
      kind: 'article',
      layout: 'text',
      status: 'draft',
      title: '',
      summary: '',
      body: '',
      column_slug: null,
      source: '',
      source_url: null,
      byline: '',
      keywords: [],
      cover: null,
      video: null,
      published_at: null,
      correction: '',
      comment_policy: 'checked',
      front_position: null,
      own_work: null,
      original_title: '',
      original_author: '',
      editor_name: '',
      ai_kind: null,
      search_title: '',
      search_text: '',
      share_title: '',
      share_text: '',
      share_picture: null,
      canonical_url: null,
      embargo_until: null,
      embargo_reason: '',
      unpublish_at: null,
      withdrawal_reason: '',
    },
  },
} as const

export type TableName = keyof typeof tables

/** Undefined columns keep their value. */
export interface Row {
  file: string
  values: Record<string, string | number | boolean | string[] | null | undefined>
}
