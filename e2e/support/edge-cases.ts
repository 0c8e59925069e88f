/** Percent-encoded, each for one segment of a path or one value of a query. */
export const hostileValues = [
  '%00',
  '%2500',
  '%ED%A0%80',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '%27%22%5C%24%7B',
  '1.5',
  '1e999',
  '2147483648',
  '9223372036854775808',
  'x'.repeat(300),
]

/** Cursors outside the range of a Date, of Postgres or of an id. */
export const cursors = [
  '-99999999999999-1',
  '999999999999999-1',
  '-62135596800001-1',
  '253402300800000-1',
  '1-2147483648',
  '1-0',
  '%00-1',
]

/** Forms of a path parameter by its name; `*` stands for the hostile value. */
export const paramForms: Record<string, string[]> = {
  older: ['before/*', '*', 'before/1-1/*'],
  place: ['before/*', 'column/*', 'column/*/week', '*'],
  rest: ['before/*', 'best/before/*', 'of/*', '*'],
  file: ['*', '*.xml', '*.png', 'feed.*'],
  kind: ['*', 'article', 'video', 'column', 'topic'],
  path: ['*', '320/*.jpg.webp', 'video/*.svg', 'avatars/*.webp'],
  year: ['*', '0001', '0000', '9999', '99999'],
  month: ['*', '01', '13'],
  day: ['*', '01', '31', '00'],
}
