/** The tables that the importer writes: their key, and a new row's columns where a file says nothing. */
export const tables = {
  column: {
    key: 'slug',
    fresh: { slug: null, name: null, format: 'news', description: '', position: 100 },
  },
  keyword: { key: 'name', fresh: { name: null, description: '' } },
  image: {
    key: 'key',
    fresh: { key: null, alt: '', credit: '', caption: '', width: null, height: null },
  },
  video: {
    key: 'key',
    fresh: {
      key: null,
      file: null,
      captions: null,
      poster: null,
      duration: null,
      width: null,
      height: null,
    },
  },
  page: { key: 'slug', fresh: { slug: null, title: null, body: '', position: 100 } },
  story: {
    key: 'external_id',
    fresh: {
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

/** What one file says about one row; a column that is undefined is left as it is. */
export interface Row {
  file: string
  values: Record<string, string | number | string[] | null | undefined>
}
