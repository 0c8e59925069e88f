/** Bodies of a given length in characters, each expensive for the Markdown renderer in its own way. */
export const bodies: Record<string, (length: number) => string> = {
  prose: (length) => repeat(`${SENTENCE.repeat(6)}\n\n`, length),
  'prose with marks': (length) => repeat(`${MARKED.repeat(6)}\n\n`, length),
  'one line': (length) => repeat(SENTENCE, length),
  'short paragraphs': (length) => repeat('港口。\n\n', length),
  bullets: (length) => repeat('- 港口\n', length),
  'lists 5 deep': (length) => repeat(stairs(5), length),
  'lists 300 deep': (length) => repeat(`${stairs(300)}\n段落\n\n`, length),
  'lists 800 deep': (length) => repeat(stairs(800), length),
  'lists 800 deep on a line': (length) => repeat(`${'- '.repeat(800)}甲\n\n`, length),
  'quotes 200 deep': (length) => repeat(`${'> '.repeat(200)}甲\n\n`, length),
  table: (length) => '|甲|乙|\n|-|-|\n' + repeat('|1234|5678|\n', length - 14),
  entities: (length) => repeat('&amp;&lt;&#20013;', length),
  links: (length) => repeat('[a](/b) ', length),
  'links alone': (length) => repeat('[港口](https://a.b/c)\n\n', length),
  emphasis: (length) => repeat('**a** ', length),
  'open emphasis': (length) => repeat('*a ', length),
  brackets: (length) => repeat('[', length),
  fences: (length) => repeat('```js\na\n```\n\n', length),
  html: (length) => repeat('<div><p>a</p></div>\n', length),
  'link references': (length) => repeat('[^1]: 注\n\n文[^1]\n\n', length),
  autolinks: (length) => repeat('<https://a.b/c> ', length),
  headings: (length) => repeat('## 港\n\n', length),
  pictures: (length) => numbered((n) => `![](p${n}.jpg)\n\n`, length),
  videos: (length) => numbered((n) => `![](video:${n})\n\n`, length),
}

const SENTENCE = '港口今天开放，记者在现场看到，潮水退去之后，堤岸上的人们正在收拾渔网。'
const MARKED = '港口今天**开放**，[记者](https://a.b/c)在现场。'

function stairs(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2)}- 甲\n`).join('')
}

function repeat(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

function numbered(part: (n: number) => string, length: number): string {
  const parts = Array.from({ length: Math.ceil(length / part(1).length) }, (_, n) => part(n + 1))
  return parts.join('').slice(0, length)
}
