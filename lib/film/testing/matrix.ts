import type { makeFilm } from './make-film'

/** What cameras, telephones and editing programs give, each a film of two seconds. */
export const matrix: [name: string, shape: Parameters<typeof makeFilm>[1]][] = [
  ['silent.mp4', { sound: null }],
  ['deep.mkv', { video: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le'] }],
  ['phone.mov', { video: ['-c:v', 'libx265', '-preset', 'ultrafast', '-tag:v', 'hvc1'] }],
  [
    'web.webm',
    { video: ['-c:v', 'libvpx-vp9', '-deadline', 'realtime'], audio: ['-c:a', 'libopus'] },
  ],
  ['upright.mp4', { size: '240x320' }],
  ['pro.mov', { video: ['-c:v', 'prores_ks'], audio: ['-c:a', 'pcm_s16le'] }],
  ['old.avi', { video: ['-c:v', 'mpeg4'], audio: ['-c:a', 'libmp3lame'] }],
  ['stream.ts', {}],
  ['camera.mxf', { video: ['-c:v', 'mpeg2video'], audio: ['-c:a', 'pcm_s16le', '-ar', '48000'] }],
  ['parts.mp4', { more: ['-movflags', 'frag_keyframe+empty_moov'] }],
  ['uneven.mkv', { more: ['-vf', "select='not(mod(n\\,3))+lt(n\\,20)'", '-fps_mode', 'vfr'] }],
]
