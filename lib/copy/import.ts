/** What the importer says of a file: the fault and the remedy. */
export const importCopy = {
  encoding: {
    looksLike: (name: string, line: number) =>
      `第${line}行起不是UTF-8，看来是${name}编码：请另存为UTF-8`,
    broken: (line: number) => `第${line}行有损坏的字节，不是UTF-8：请找完好的原稿，另存为UTF-8`,
    utf32: '是UTF-32编码：请另存为UTF-8',
    nul: (line: number) => `第${line}行有NUL：不是文本，或是没有BOM的UTF-16，请另存为UTF-8`,
    control: (line: number, code: string) => `第${line}行有控制字符${code}：请删去`,
    lost: (line: number) =>
      `第${line}行有“\ufffd”，原来的字已在转换编码时丢失：请从原稿另存为UTF-8`,
  },
  notFile: '不是文件',
  empty: '文件是空的',
  tooLarge: (megabytes: number) => `大于${megabytes} MB`,
} as const
