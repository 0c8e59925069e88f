/** Whatever a body is made of: it is drawn, safely, and no word of it vanishes. */
import fc from 'fast-check'
import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileText } from '@/lib/testing/hostile'
import { excerpt } from './excerpt'
import { expectSafe } from './expect-safe'
import { toHtml } from './html'
import { parseBody } from './parse-body'
import { parseMarkdown } from './parse'

/** Each # becomes a word of its own, which has to be seen. */
const inline = fc.constantFrom(
  ...[
    '#',
    '#，',
    ' # ',
    '**#**',
    '__#__',
    '*#*',
    '_#_',
    '~~#~~',
    '~#~',
    '`#`',
    '`` # ``',
    '<b>#</b>',
  ],
  ...[
    '[#](/a)',
    '[#](/a "#")',
    '[#](<b c>)',
    '[#](javascript:x)',
    '[#](#见)',
    '[#]',
    '[#][a]',
    '[^#]',
  ],
  ...['![#](a.jpg)', '![#](a.jpg "#")', '![#](video:1)', '![#](http://x/y.png)', '![#][a]', '![#]'],
  ...[
    '<https://a.example/#>',
    'https://a.example/#',
    '<!-- # -->',
    '<#>',
    '&amp;#',
    '&#35;#',
    '\\#',
  ],
  ...[
    '**#',
    '_#',
    '`#',
    '[#',
    '](#)',
    '![#](',
    '<a href="#">',
    '|#|',
    '$#$',
    ':#:',
    '==#==',
    '^#^',
  ],
  ...[
    '\\\\#',
    '#\\',
    '　#',
    '\u200B#',
    '\u202E#\u202C',
    '“#”',
    '《**#**》',
    '**「#」**#',
    '#**。**#',
  ],
)

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: hostileText },
)

const prefix = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '## ',
    '# ',
    '####### ',
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '0) ',
    '99. ',
    '    ',
    '\t',
  ],
  ...[
    '  ',
    '- [ ] ',
    '> - ',
    '- > ',
    '| ',
    ': ',
    '[a]: ',
    '[^1]: ',
    '*[a]: ',
    '+ ',
    '   - ',
    '>>>> ',
  ],
)

const block = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, line).map((parts) => parts.join('')) },
  fc.constantFrom(
    ...['```\n#\n```', '```js\n#', '~~~\n#\n~~~', '---', '***', '# \n===', '#\n---', '#\n===', ''],
    ...['|#|#|\n|-|:-:|\n|#|#|', '|#|\n|-|\n|#|#|', '|#|#|\n|-|-|\n|#|', '|#\n|-', '#|#\n-|-'],
    ...[
      '[a]: /b "#"',
      '[a]: /b',
      '[^1]: #',
      '<div>\n#\n</div>',
      '<!--\n#\n-->',
      '<script>#</script>',
    ],
    ...['---\ntitle: #\n---', '<details>#</details>', '$$\n#\n$$', ':::#\n#\n:::', '{#}', '[[#]]'],
  ),
)

const body = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([blocks, end]) => {
    let words = 0
    return blocks.join(end).replaceAll('#', () => `字${++words}字`)
  })

test(
  'no body breaks a page',
  () =>
    fuzz(body, (source) => {
      const tree = parseMarkdown(source)
      expectSafe(tree)
      const nothing = { image: () => null, video: () => null }
      expect(toHtml(tree, nothing, 'https://here.example/article/1')).not.toContain('\0')
      expect(excerpt(source, 100).isWellFormed()).toBe(true)
      expect(parseBody(source).pieces).toBeInstanceOf(Array)
      const seen = textOf(tree)
      const missing = [...source.matchAll(/字\d+字/g)].filter(([word]) => !seen.includes(word))
      expect(missing.map(([word]) => word)).toEqual([])
    }),
  FUZZ_TIMEOUT,
)

/** With what attributes hold. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const own =
    node.type === 'element'
      ? Object.values(node.properties).map((value) => decoded(String(value)))
      : []
  return [...own, ...('children' in node ? node.children.map(textOf) : [])].join(' ')
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
