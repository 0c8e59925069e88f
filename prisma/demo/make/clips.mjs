// The clips: narration by espeak-ng, pictures by panning the scene layers with ffmpeg.
// Run: node make/clips.mjs [key…]. Needs ffmpeg, espeak-ng and sharp.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, statSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { build, layerSvg } from './render.mjs';
import { LOOKS } from './looks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'videos');
mkdirSync(out, { recursive: true });
const RATE = 22050;
const ff = (args) => execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
const stamp = (s) => new Date(Math.round(s * 1000)).toISOString().slice(11, 23);

// Speak every line by itself: then each cue's time is known exactly.
function narrate(clip, dir) {
  const parts = [], cues = [];
  let at = clip.lead ?? 0.8;
  parts.push(Buffer.alloc(Math.round(at * RATE) * 2));
  for (const text of clip.lines) {
    const wav = execFileSync('espeak-ng', ['-v', 'cmn', '-s', String(clip.speed ?? 165), '-p', String(clip.pitch ?? 42), '--stdout', text], { maxBuffer: 1 << 26 });
    const pcm = wav.subarray(44);
    const long = pcm.length / 2 / RATE, gap = Math.round((clip.gap ?? 0.35) * RATE);
    cues.push([at, at + long, text]);
    parts.push(pcm, Buffer.alloc(gap * 2));
    at += long + gap / RATE;
  }
  parts.push(Buffer.alloc(RATE * 2));
  const body = Buffer.concat(parts), head = Buffer.alloc(44);
  head.write('RIFF', 0); head.writeUInt32LE(36 + body.length, 4); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22); head.writeUInt32LE(RATE, 24); head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32); head.writeUInt16LE(16, 34); head.write('data', 36); head.writeUInt32LE(body.length, 40);
  writeFileSync(join(dir, 'voice.wav'), Buffer.concat([head, body]));
  return { cues, seconds: body.length / 2 / RATE };
}

// One shot: every layer is an overlay whose place is an expression of time.
async function shot(spec, seconds, i, clip, dir) {
  const [scene, look] = spec.split(' ');
  const w = clip.width ?? 640, h = Math.round(w * 0.5625 / 2) * 2, k = w / 1600, fps = clip.fps ?? 12;
  const { layers, defs } = build(scene, LOOKS[scene]?.[look] ?? look, i * 7 + clip.key.length);
  const even = (v) => Math.round(v / 2) * 2;
  const args = [], graph = [`color=c=black:s=${w}x${h}:r=${fps}:d=${seconds.toFixed(3)},format=yuv420p[v0]`];
  const calm = clip.calm ? 0 : i % 2 ? -1 : 1; // the long bulletin does not pan
  const tag = { d: 0, tag: true, svg: `<rect x="40" y="36" width="${34 * clip.tag.length + 44}" height="60" rx="8" fill="#0b1324" opacity="0.55"/><rect x="40" y="36" width="8" height="60" fill="#ff8a4a"/><text x="66" y="78" font-family="Noto Sans CJK SC" font-size="34" fill="#fff">${clip.tag}</text>` };
  for (const [n, l] of [...layers, tag].entries()) {
    const file = join(dir, `${i}-${n}.png`);
    const r = l.rot;
    const box = l.tag ? [0, 0, 1600, 900] : r ? [r.cx - r.r, r.cy - r.r, r.r * 2, r.r * 2] : [-200, 0, 2000, 900];
    const one = await sharp(layerSvg(l.svg, defs, even(box[2] * k), even(box[3] * k), box)).png({ compressionLevel: 1 }).toBuffer();
    const tile = l.fall ? await sharp({ create: { width: even(2000 * k), height: h * 2, channels: 4, background: '#0000' } }).composite([{ input: one, top: 0, left: 0 }, { input: one, top: h, left: 0 }]).png({ compressionLevel: 1 }).toBuffer() : one;
    writeFileSync(file, tile);
    args.push('-i', file);
    const pan = `${(180 * k * l.d * calm).toFixed(2)}*(1-2*t/${seconds.toFixed(2)})`;
    const x = l.tag ? '0' : `${(box[0] * k).toFixed(2)}+${pan}+${((l.vx ?? 0) * k).toFixed(3)}*t`;
    const y = l.fall ? `mod(${(l.fall * k).toFixed(2)}*t,${h})-${h}` : `${(box[1] * k).toFixed(2)}+${((l.vy ?? 0) * k).toFixed(3)}*t+${((l.bob ?? 0) * k).toFixed(2)}*sin(1.3*t)`;
    graph.push(`[${n}:v]format=rgba,${r ? '' : 'format=yuva420p,'}loop=-1:1:0,setpts=N/${fps}/TB${r ? `,rotate=a=${r.speed}*t:c=none` : ''}[l${n}]`,
      `[v${n}][l${n}]overlay=x='${x}':y='${y}':format=yuv420:shortest=1${l.on ? `:enable='${l.on}'` : ''}[v${n + 1}]`);
  }
  const file = join(dir, `shot${i}.mp4`);
  ff([...args, '-filter_complex', graph.join(';'), '-map', `[v${layers.length + 1}]`, '-t', seconds.toFixed(3), '-r', String(fps), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '14', '-pix_fmt', 'yuv420p', file]);
  return file;
}

// Soft chord, or noise for rain and sea, under the voice.
const BED = {
  pad: (c) => `aevalsrc='0.03*(sin(2*PI*${c[0]}*t)*(0.6+0.4*sin(0.7*t))+sin(2*PI*${c[1]}*t)*(0.6+0.4*sin(0.5*t+1))+sin(2*PI*${c[2]}*t)*(0.5+0.5*sin(0.4*t+2)))':s=${RATE}`,
  rain: () => `anoisesrc=c=pink:r=${RATE}:a=0.12,highpass=f=500`,
  sea: () => `anoisesrc=c=brown:r=${RATE}:a=0.35,lowpass=f=700,tremolo=f=0.15:d=0.8`,
};
const CHORDS = [[196, 246.9, 293.7], [174.6, 220, 261.6], [220, 261.6, 329.6], [164.8, 207.7, 246.9]];

const list = JSON.parse(readFileSync(join(here, 'clips.json'), 'utf8'));
const only = process.argv.slice(2);
for (const [n, clip] of list.entries()) {
  const mp4 = join(out, `${clip.key}.mp4`);
  if (only.length ? !only.includes(clip.key) : existsSync(mp4)) continue;
  const dir = mkdtempSync(join(tmpdir(), 'clip-'));
  const { cues, seconds } = narrate(clip, dir);
  const chapter = (n) => (clip.chapters?.[n] ? `NOTE 章节 ${clip.chapters[n]}\n\n` : '');
  writeFileSync(join(out, `${clip.key}.vtt`), 'WEBVTT\n\n' + cues.map(([a, b, t], i) => `${chapter(i + 1)}${i + 1}\n${stamp(a)} --> ${stamp(b)}\n${t}\n`).join('\n'));
  const shots = [];
  for (const [i, s] of clip.shots.entries()) shots.push(await shot(s, seconds / clip.shots.length, i, clip, dir));
  writeFileSync(join(dir, 'list.txt'), shots.map((s) => `file '${s}'`).join('\n'));
  ff(['-f', 'concat', '-safe', '0', '-i', join(dir, 'list.txt'), '-i', join(dir, 'voice.wav'), '-f', 'lavfi', '-i', BED[clip.bed ?? 'pad'](CHORDS[n % 4]),
    '-filter_complex', '[1:a]volume=1.3[s];[s][2:a]amix=inputs=2:duration=first:normalize=0,alimiter=limit=0.9[a]', '-map', '0:v', '-map', '[a]',
    '-c:v', 'libx264', '-profile:v', 'main', '-preset', 'medium', '-crf', String(clip.crf ?? (clip.bed === 'rain' ? 41 : 37)), '-g', String(clip.calm ? 400 : 120), '-pix_fmt', 'yuv420p',
    '-c:a', 'aac', '-ac', '1', '-ar', '16000', '-b:a', clip.calm ? '18k' : '19k', '-t', seconds.toFixed(3), '-movflags', '+faststart', mp4]);
  rmSync(dir, { recursive: true });
  console.log(clip.key, seconds.toFixed(1), 's', Math.round(statSync(mp4).size / 1024), 'kB');
}
// The list for the importer, measured from the files themselves.
const rows = list.filter((c) => existsSync(join(out, `${c.key}.mp4`))).map((c) => {
  const p = JSON.parse(execFileSync('ffprobe', ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'stream=width,height:format=duration', '-of', 'json', join(out, `${c.key}.mp4`)]));
  return `- key: ${c.key}\n  file: ${c.key}.mp4\n  captions: ${c.key}.vtt\n  poster: ${c.poster}\n  duration: ${Number(p.format.duration).toFixed(1)}\n  width: ${p.streams[0].width}\n  height: ${p.streams[0].height}\n`;
});
writeFileSync(join(out, '..', 'videos.yaml'), rows.join(''));
