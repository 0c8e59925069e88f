const needed = '请转成 .mp4，画面为 H.264（8 位，4:2:0），声音为 AAC'
const exported = '请重新导出或重新复制'
const pictureKinds = 'JPG、PNG、WebP、GIF 或 AVIF'

export const mediaCopy = {
  empty: '文件是空的（0 字节）：请重新导出或重新复制',
  tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB：请缩小后再用`,
  missing: (list: string, place: number) =>
    `没有这个文件，${list} 第 ${place} 项却写了它：请补上文件，或改正文件名`,
  picture: {
    unknown: `不是图片：请换成 ${pictureKinds} 图片`,
    kind: (kind: string) => `实际是 ${kind} 文件：请另存为 ${pictureKinds} 图片`,
    broken: '图片不完整或已损坏，不能全部解码：请重新导出或重新复制',
    animated: (kind: string) =>
      `是会动的 ${kind} 图片，本站的图片不会动：请另存为一张不动的图片（要动的，转成 .mp4 视频）`,
    several: '一个文件里有几张图片：请把要用的一张单独另存',
    pixels: (width: number, height: number, millions: number) =>
      `有 ${width}×${height} 像素，超过 ${millions * 100} 万：请缩小后再用`,
    extension: (kind: string, extension: string) =>
      `实际是 ${kind} 图片，扩展名却是 ${extension}：请改用 ${kind} 的扩展名`,
    sameOther: (file: string) =>
      `与 ${file} 是同一张图片，说明或版权却不同：请改成一样，或只留一个`,
  },
  clip: {
    unknown: `不是视频：${needed}`,
    kind: (kind: string) => `实际是 ${kind} 文件：${needed}`,
    extension: (extension: string) => `扩展名是 ${extension}：${needed}`,
    broken: `文件已损坏，读不出画面的格式：${exported}`,
    cut: `文件不完整，后面的部分缺了：${exported}`,
    noHead: `文件不完整，没有索引（moov），可能录制或复制时中断：${exported}`,
    fragmented: `是分段的 MP4（fragmented），不能拖动进度：请转成普通 .mp4（ffmpeg -i 原文件 -c copy 新文件.mp4）`,
    noPicture: `只有声音，没有画面：${needed}`,
    several: '有几路画面：请只留一路，重新导出',
    noDuration: `没有时长或画面：${exported}`,
    video: (name: string) => `画面是 ${name}，不是每个浏览器都能播放：${needed}`,
    audio: (name: string) => `声音是 ${name}，不是每个浏览器都能播放：${needed}`,
    otherCollection: (key: string, file: string) =>
      `视频编号 ${key} 已经是 ${file} 的：请换一个编号`,
  },
  captions: {
    converted: (name: string) => `字幕 ${name} 是 SRT，已转成 WebVTT`,
    missing: '没有这个文件',
    fault: (name: string, reason: string) => `字幕 ${name}：${reason}`,
    unknown: '不是 WebVTT 或 SRT 字幕：请另存为 .vtt（第 1 行是 WEBVTT）或 .srt',
    none: '里面没有一条字幕：请重新导出，不要字幕就删去这个文件',
    noTime: (line: number) =>
      `第 ${line} 行应是时间（00:00:01.000 --> 00:00:03.000）：请补上，字幕中间不要空行`,
    badTime: (line: number) => `第 ${line} 行的时间读不懂：请写成 00:00:01.000 --> 00:00:03.000`,
    noBlankLine: (line: number) => `第 ${line} 行之前缺一个空行：请补上`,
    backwards: (line: number) => `第 ${line} 行的结束时间不晚于开始时间：请改正`,
    order: (line: number) => `第 ${line} 行的开始时间早于上一条：请按时间排列`,
    beyond: (line: number, seconds: number) =>
      `第 ${line} 行的时间在片子结束（${seconds} 秒）以后：请检查是不是这部片子的字幕`,
    tooLong: (line: number) => `第 ${line} 行起的一条字幕超过 1000 字：请拆开`,
    tooMany: '字幕超过 2 万条：请分开',
    /** In a comment of the captions: `NOTE 章节 标题`. */
    chapter: '章节',
    chapterWithoutCue: (line: number) =>
      `第 ${line} 行的章节后面没有字幕：请把它写在章节第一句字幕之前`,
    chapterWithoutTitle: (line: number) => `第 ${line} 行的章节没有标题：请写成 NOTE 章节 标题`,
    longChapter: (line: number) => `第 ${line} 行的章节标题超过 100 字：请缩短`,
    manyChapters: (line: number) => `第 ${line} 行起章节超过 100 个：请合并`,
  },
  name: (key: string) => `${key} 已经是另一个文件的名字：请改名`,
} as const
