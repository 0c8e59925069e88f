/** What encodings are called, by their codes in an MP4. */
type Names<Code extends string | number> = Partial<Record<Code, string>>

const video: Names<string> = {
  hvc1: 'HEVC（H.265）',
  hev1: 'HEVC（H.265）',
  dvh1: '杜比视界（HEVC）',
  dvhe: '杜比视界（HEVC）',
  vvc1: 'VVC（H.266）',
  vvi1: 'VVC（H.266）',
  av01: 'AV1',
  vp08: 'VP8',
  vp09: 'VP9',
  mp4v: 'MPEG-4 Visual',
  s263: 'H.263',
  h263: 'H.263',
  jpeg: 'Motion JPEG',
  mjpa: 'Motion JPEG',
  apcn: 'ProRes',
  apch: 'ProRes',
  apcs: 'ProRes',
  apco: 'ProRes',
  ap4h: 'ProRes',
  encv: '加密的视频',
}

const audio: Names<string> = {
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  'ac-4': 'AC-4',
  Opus: 'Opus',
  fLaC: 'FLAC',
  alac: 'ALAC',
  sowt: 'PCM',
  twos: 'PCM',
  lpcm: 'PCM',
  ipcm: 'PCM',
  fpcm: 'PCM',
  in24: 'PCM',
  fl32: 'PCM',
  samr: 'AMR',
  sawb: 'AMR',
  dtsc: 'DTS',
  mha1: 'MPEG-H',
  mhm1: 'MPEG-H',
  enca: '加密的声音',
}

/** By the object type of mp4a. */
const object: Names<number> = {
  0xa5: 'AC-3',
  0xa6: 'E-AC-3',
  0xa9: 'DTS',
  0xad: 'Opus',
  0xdd: 'Vorbis',
}

/** By the profile of H.264. */
const profile: Names<number> = {
  44: 'H.264 4:4:4（CAVLC）',
  110: '10 位 H.264（High 10）',
  122: '4:2:2 的 H.264（High 4:2:2）',
  144: '4:4:4 的 H.264',
  244: '4:4:4 的 H.264（High 4:4:4）',
}

export const codecCopy = {
  video,
  audio,
  object,
  profile,
  chroma422: '4:2:2 的 H.264',
  chroma444: '4:4:4 的 H.264',
  bits: '10 位 H.264',
} as const
