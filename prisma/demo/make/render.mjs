// Turns scene layers into SVG text and pixels (sharp does the rasterising).
import sharp from 'sharp';
import { AIR, clearDefs, defs, reseed } from './lib.mjs';
import * as sea from './sea.mjs';
import * as land from './land.mjs';
import * as city from './city.mjs';
import * as rooms from './rooms.mjs';
import * as craft from './craft.mjs';
import * as civic from './civic.mjs';

const SCENES = { ...sea, ...land, ...city, ...rooms, ...craft, ...civic };

// Build a scene: its layers plus the gradients they share.
export function build(scene, look, n) {
  reseed(n);
  clearDefs();
  const layers = SCENES[scene](typeof look === 'string' ? AIR[look] : look).filter((l) => l.svg);
  return { layers, defs: `<defs>${defs.join('')}</defs>` };
}

// A soft paper-like mottling and a vignette keep large areas from looking flat.
const FINISH = '<filter id="mottle" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.012 0.02" numOctaves="3" seed="7"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.45  0 0 0 0 0.4  0 0 0 1.4 -0.62"/></filter>' +
  '<radialGradient id="vig" cx="0.5" cy="0.5" r="0.75"><stop offset="0.6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#060814" stop-opacity="0.34"/></radialGradient>';

export const still = ({ layers, defs: d }, w, h, box) => Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${box.join(' ')}">${d}${layers.filter((l) => !l.clipOnly).map((l) => l.svg).join('')}` +
  `<defs>${FINISH}</defs><rect x="-200" y="0" width="2000" height="900" filter="url(#mottle)" opacity="0.22"/><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="url(#vig)"/></svg>`);

export const layerSvg = (svg, d, w, h, box) => Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${box.join(' ')}">${d}${svg}</svg>`);

// JPEG at the best quality that stays under the limit.
export async function jpeg(svg, limit = 46000) {
  const png = await sharp(svg, { limitInputPixels: false }).flatten().removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  for (const quality of [72, 66, 60, 54, 48, 42, 36]) {
    const out = await sharp(png.data, { raw: png.info }).jpeg({ quality, mozjpeg: true, progressive: true }).toBuffer();
    if (out.length <= limit || quality === 36) return [out, quality];
  }
}
