import { expect, test } from 'vitest'
import { compareFiles, storyFile } from './same-story'

const GONE = '/nowhere/to/be/found'

test.each([
  ['a path', '/s/a/x.md', '甲', '一', '/s/a/x.md', '乙', '二', 'same'],
  ['a path in another case', '/s/a/X.md', '甲', '一', '/s/a/x.md', '乙', '二', 'same'],
  ['another folder', '/s/b/x.md', '甲', '一', '/s/a/x.md', '甲', '二', 'other'],
  ['another folder, the same text', '/s/b/x.md', '甲', '一', '/s/a/x.md', '甲', '一', 'same'],
  ['a folder of one name', '/s/a/x.md', '甲', '一', `${GONE}/a/x.md`, '乙', '二', 'unsure'],
  [
    'a folder that went, the same title',
    '/s/a/x.md',
    '甲',
    '一',
    `${GONE}/a/x.md`,
    '甲',
    '二',
    'same',
  ],
  [
    'a folder that went, the same body',
    '/s/a/x.md',
    '甲',
    '一',
    `${GONE}/a/x.md`,
    '乙',
    '一',
    'same',
  ],
  ['a folder that went, no body', '/s/a/x.md', '甲', '', `${GONE}/a/x.md`, '乙', '', 'unsure'],
] as const)('%s', (_, path, title, body, oldPath, oldTitle, oldBody, right) => {
  expect(compareFiles(storyFile(path, title, body), storyFile(oldPath, oldTitle, oldBody))).toBe(
    right,
  )
})
