// Drawing kit shared by all scenes: seeded randomness, colour mixing, SVG shapes, sky, water, people.
// Scenes draw on a strip from x = -200 to 1800 and y = 0 to 900; a still shows x 0..1600, a clip pans.
let seed = 1;
export const reseed = (n) => { seed = n * 2654435761 % 4294967296 || 1; };
export const rnd = (a = 0, b = 1) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return a + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (b - a);
};
export const int = (a, b) => Math.floor(rnd(a, b + 0.9999));
export const pick = (list) => list[int(0, list.length - 1)];
export const times = (n, f) => Array.from({ length: n }, (_, i) => f(i)).join('');

const hex = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
export const mix = (a, b, t) => { // colour between a and b
  const [x, y] = [hex(a), hex(b)];
  return '#' + x.map((v, i) => Math.round(v + (y[i] - v) * t).toString(16).padStart(2, '0')).join('');
};
export const darker = (c, t) => mix(c, '#05070f', t);
export const lighter = (c, t) => mix(c, '#ffffff', t);

// Gradients are collected here; the renderer puts them into every layer's <defs>.
export let defs = [];
export const clearDefs = () => { defs = ['<filter id="b4"><feGaussianBlur stdDeviation="4"/></filter>',
  '<filter id="b12" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="12"/></filter>',
  '<filter id="b30" x="-50%" y="-100%" width="200%" height="300%"><feGaussianBlur stdDeviation="30"/></filter>']; };
const stops = (cs) => cs.map((c, i) => {
  const [col, op = 1, at = i / (cs.length - 1)] = Array.isArray(c) ? c : [c];
  return `<stop offset="${at}" stop-color="${col}" stop-opacity="${op}"/>`;
}).join('');
export const lg = (cs, x2 = 0, y2 = 1) => { // linear gradient, top to bottom unless told
  const id = 'g' + defs.length;
  defs.push(`<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops(cs)}</linearGradient>`);
  return `url(#${id})`;
};
const rg = (cs) => {
  const id = 'g' + defs.length;
  defs.push(`<radialGradient id="${id}">${stops(cs)}</radialGradient>`);
  return `url(#${id})`;
};

export const rect = (x, y, w, h, f, more = '') => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${f}" ${more}/>`;
export const poly = (pts, f, more = '') => `<polygon points="${pts.map((p) => p.map((v) => v.toFixed(1)).join()).join(' ')}" fill="${f}" ${more}/>`;
export const path = (d, f = 'none', more = '') => `<path d="${d}" fill="${f}" ${more}/>`;
export const circ = (x, y, r, f, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${f}" ${more}/>`;
export const ell = (x, y, rx, ry, f, more = '') => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${f}" ${more}/>`;
export const line = (x1, y1, x2, y2, c, w = 2, more = '') => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${c}" stroke-width="${w}" ${more}/>`;
export const g = (t, s, more = '') => `<g transform="${t}" ${more}>${s}</g>`;
export const glow = (x, y, r, c, o = 0.8) => circ(x, y, r, rg([[c, o], [c, o * 0.35, 0.4], [c, 0]]));

// Light and air by time of day: sky from top to horizon, haze between layers, dark for what is near.
export const AIR = {
  dawn: { sky: ['#31517f', '#c98e93', '#ffd9ab'], haze: '#e6b8a0', dark: '#22304c', sea: '#4d7090', lit: '#ffd48a', sun: [1150, 470, '#fff0c9'] },
  noon: { sky: ['#2f86c4', '#8cc8e8', '#e4f3f4'], haze: '#c2e0ea', dark: '#1f4a63', sea: '#2f88a8', lit: '#fff6d8', sun: [1280, 150, '#ffffff'] },
  dusk: { sky: ['#3a2a5e', '#b9507a', '#ffb469'], haze: '#d98a78', dark: '#2b1b3e', sea: '#6a4570', lit: '#ffd27a', sun: [480, 480, '#ffe3a0'] },
  night: { sky: ['#060b20', '#12244c', '#35568a'], haze: '#2c4776', dark: '#070b1c', sea: '#12284c', lit: '#ffcf70', moon: [1240, 170, '#f4f0dc'] },
  fog: { sky: ['#9db2b9', '#c5d1d1', '#eceade'], haze: '#d3dad6', dark: '#41545c', sea: '#9fb3b6', lit: '#fff0cc', sun: [900, 300, '#fff8e6'] },
  storm: { sky: ['#232d38', '#52626e', '#98a4a4'], haze: '#7c8b92', dark: '#18212a', sea: '#3e5560', lit: '#ffd98c' },
  autumn: { sky: ['#5f9fc4', '#cfdcc9', '#f8e6bd'], haze: '#e8cf9c', dark: '#5b3620', sea: '#6f98a3', lit: '#ffe2a0', sun: [1180, 230, '#fff6d6'] },
  snow: { sky: ['#7f9cc0', '#bccde2', '#f4efe9'], haze: '#d6e0ec', dark: '#33445e', sea: '#88a4bf', lit: '#ffd890', sun: [420, 260, '#fffaf0'] },
  spring: { sky: ['#79bfe0', '#cbe7ec', '#fdf1e4'], haze: '#d6e8dc', dark: '#2f5a48', sea: '#6db0b8', lit: '#fff3cf', sun: [1200, 180, '#ffffff'] },
};

export const cloud = (x, y, w, c, o = 0.5) => `<g filter="url(#b12)">${times(7, (i) =>
  ell(x + (i / 6 - 0.5) * w + rnd(-20, 20), y + rnd(-10, 10), w * rnd(0.14, 0.26), w * rnd(0.03, 0.07), c, `opacity="${o}"`))}</g>`;
export function sky(a, horizon = 560) {
  const [s0, s1, s2] = a.sky;
  let s = rect(-200, 0, 2000, 900, s2) + rect(-200, 0, 2000, horizon + 40, lg([s0, s1, s2]));
  if (a.moon) {
    s += times(150, () => circ(rnd(-200, 1800), rnd(0, horizon * 0.8), rnd(0.5, 1.9), '#fff', `opacity="${rnd(0.2, 0.9)}"`));
    s += glow(a.moon[0], a.moon[1], 260, '#a9c1f0', 0.45) + circ(a.moon[0], a.moon[1], 38, a.moon[2]);
  }
  if (a.sun) s += glow(a.sun[0], a.sun[1], 520, a.sun[2], 0.75) + circ(a.sun[0], a.sun[1], 44, a.sun[2], 'opacity="0.95"');
  const tone = a.moon ? s2 : lighter(s2, 0.45);
  return s + times(7, () => cloud(rnd(-150, 1750), rnd(40, horizon * 0.7), rnd(220, 560), tone, a.moon ? 0.18 : 0.42));
}
export const ridge = (y, amp, f, step = 40, more = '') => { // a skyline of hills made of three waves
  const [p, q, r] = [rnd(0, 9), rnd(0, 9), rnd(0, 9)];
  const pts = [];
  for (let x = -200; x <= 1800; x += step) {
    pts.push([x, y - amp * (Math.sin(x / 310 + p) * 0.5 + Math.sin(x / 131 + q) * 0.3 + Math.sin(x / 57 + r) * 0.14 + rnd(-0.05, 0.05))]);
  }
  return poly([[-200, 900], ...pts, [1800, 900]], f, more);
};
export const water = (y, a, h = 900 - y) => rect(-200, y, 2000, h, lg([mix(a.sea, a.sky[2], 0.55), a.sea, darker(a.sea, 0.3)])) +
  times(130, () => { const k = rnd() ** 1.6; return rect(rnd(-200, 1780), y + 4 + k * (h - 8), 20 + k * rnd(20, 150), 1 + k * 3, rnd() < 0.6 ? lighter(a.sky[2], 0.2) : darker(a.sea, 0.4), `opacity="${rnd(0.1, 0.4)}" rx="2"`); });
export const glitter = (x, y, h, c) => times(60, () => { const k = rnd(); return rect(x - (20 + k * 90) * rnd() + rnd(-10, 40), y + k * h, rnd(15, 70), 2 + k * 2, c, `opacity="${rnd(0.25, 0.8)}" rx="2"`); });
export const haze = (y, h, c, o = 0.6) => rect(-200, y, 2000, h, lg([[c, 0], [c, o], [c, 0]]));
