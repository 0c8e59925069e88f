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
    },
  },
  page: { key: 'slug', defaults: { slug: null, title: null, body: '', position: 100 } },
  story: {
    key: 'external_id',
    defaults: {
      id: null,
      external_id: null,
      kind: 'article',
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
    },
  },
} as const

export type TableName = keyof typeof tables

/** Undefined columns keep their value. */
export interface Row {
  file: string
  values: Record<string, string | number | string[] | null | undefined>
}
