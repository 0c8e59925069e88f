/** Grammar of bodies: pieces of Markdown, of what looks like it, and of what strangers type. */
import fc from 'fast-check'
import { hostileText } from '@/lib/testing/hostile'

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

/** Its words are 字1字, 字2字 …, each once. */
export const hostileBody: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([blocks, end]) => {
    let words = 0
    return blocks.join(end).replaceAll('#', () => `字${++words}字`)
  })
