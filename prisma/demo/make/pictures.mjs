// The pictures: file name, scene, look, seed, size, alt text. Run: node make/pictures.mjs [name…]
import { writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, still, jpeg } from './render.mjs';
import { LOOKS } from './looks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const list = JSON.parse(readFileSync(join(here, 'pictures.json'), 'utf8'));
const out = join(here, '..', 'images');
mkdirSync(out, { recursive: true });
// Formats are windows on the scene: wide 16:9, four by three, or an upright cut around x = p.at.
const frame = (p) => p.shape === 'tall' ? [1200, 1600, [(p.at ?? 800) - 337.5, 0, 675, 900]]
  : p.shape === 'four' ? [1600, 1200, [(p.at ?? 800) - 600, 0, 1200, 900]] : [1600, 900, [0, 0, 1600, 900]];

const only = process.argv.slice(2);
for (const [i, p] of list.entries()) {
  const name = `${p.scene}-${p.look}`;
  if (only.length && !only.some((o) => name.startsWith(o))) continue;
  const [w, h, box] = frame(p);
  const [data, q] = await jpeg(still(build(p.scene, LOOKS[p.scene]?.[p.look] ?? p.air ?? p.look, p.seed ?? i + 11), w, h, box));
  writeFileSync(join(out, `${name}.jpg`), data);
  console.log(name, `${Math.round(data.length / 1024)} kB`, `q${q}`);
}
// YAML list for the importer; strings are JSON, which is YAML.
writeFileSync(join(out, '..', 'images.yaml'), list.map((p) => `- file: ${p.scene}-${p.look}.jpg\n  alt: ${JSON.stringify(p.alt)}\n  credit: ${p.credit ?? '晓闻图绘'}\n${p.caption ? `  caption: ${JSON.stringify(p.caption)}\n` : ''}`).join(''));
