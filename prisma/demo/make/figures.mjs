// Things that stand in many scenes: people, trees, boats, birds, houses, lamps.
import { rnd, int, pick, times, mix, darker, lighter, lg, rect, poly, path, circ, ell, line, g, glow } from './lib.mjs';

// A person h high standing at (x, y); o: top, legs, skin/hair colours, umbrella, bag, sit, arm (raised), child.
export function person(x, y, h, o = {}) {
  const top = o.top ?? '#33415c', legs = o.legs ?? darker(top, 0.5), hair = o.hair ?? '#20191a', skin = o.skin ?? '#e2b48f';
  const u = h / 100;
  const stride = o.walk ?? 5;
  let s = '';
  if (!o.sit) s += path(`M-7,-48 L${-7 - stride},0 L${-1 - stride},0 L0,-40 L${1 + stride},0 L${7 + stride},0 L7,-48Z`, legs);
  else s += path('M-9,-40 L-9,-28 L14,-26 L14,0 L20,0 L20,-34 L6,-42Z', legs);
  s += path('M-10,-46 L-12,-72 Q-11,-81 -4,-82 L4,-82 Q11,-81 12,-72 L10,-44Z', top);
  s += path('M-10,-46 L-12,-72 Q-11,-81 -4,-82 L0,-82 L-2,-45Z', lighter(top, 0.14));
  if (o.arm) s += path('M9,-78 L26,-92 L29,-88 L12,-68Z', top) + circ(28, -91, 3.2, skin);
  else s += path('M9,-78 Q15,-64 13,-46 L9,-46 L8,-66Z', darker(top, 0.16)) + circ(11, -44, 2.6, skin);
  s += rect(-2.5, -86, 5, 6, skin) + circ(0, -91, 7, skin) + path('M-7.6,-89 Q-9,-100 1,-99 Q9,-98 7.4,-90 Q4,-95 -3,-95 Q-6,-94 -7.6,-89Z', hair);
  if (o.bag) s += rect(-17, -62, 9, 15, o.bag, 'rx="2"') + line(-13, -62, -6, -79, o.bag, 1.4);
  if (o.umbrella) s += line(8, -60, 10, -118, '#222', 1.2) + path('M-26,-104 Q-22,-128 10,-130 Q42,-128 46,-104 Q37,-110 28,-104 Q19,-110 10,-104 Q1,-110 -8,-104 Q-17,-110 -26,-104Z', o.umbrella) + path('M10,-130 Q-10,-124 -8,-104 Q-17,-110 -26,-104 Q-22,-128 10,-130Z', lighter(o.umbrella, 0.22));
  return ell(x, y, h * 0.2, h * 0.03, '#000', 'opacity="0.22"') + g(`translate(${x},${y}) scale(${(o.flip ? -1 : 1) * u},${u})`, s);
}
export const COATS = ['#b5483a', '#d9a441', '#3b6e8f', '#4d7d5b', '#7a4f7d', '#d8d2c4', '#2f3e55', '#c46f4e'];
export const crowd = (n, x0, x1, y, h, o = {}) => Array.from({ length: n }, () => ({ x: rnd(x0, x1), y: y + rnd(-h * 0.12, h * 0.12) }))
  .sort((a, b) => a.y - b.y).map((p) => person(p.x, p.y, h * rnd(0.88, 1.1), { top: mix(pick(COATS), o.tint ?? '#000000', o.t ?? 0), legs: o.legs, flip: rnd() < 0.5, walk: rnd(2, 8), ...(o.extra?.() ?? {}) })).join('');

export const tree = (x, y, h, c, trunk = '#4a382c') => path(`M${x - h * 0.03},${y} Q${x},${y - h * 0.3} ${x - h * 0.02},${y - h * 0.6} L${x + h * 0.02},${y - h * 0.6} Q${x + h * 0.01},${y - h * 0.3} ${x + h * 0.04},${y}Z`, trunk) +
  times(14, (i) => circ(x + rnd(-0.26, 0.26) * h, y - h * rnd(0.48, 0.98), h * rnd(0.1, 0.17), i < 6 ? darker(c, 0.25) : i < 11 ? c : lighter(c, 0.2)));
export const pine = (x, y, h, c, cap) => rect(x - h * 0.03, y - h * 0.15, h * 0.06, h * 0.15, '#33261f') + times(4, (i) => {
  const w = h * (0.32 - i * 0.06), b = y - h * (0.1 + i * 0.2), t = b - h * 0.32;
  return poly([[x - w, b], [x, t], [x + w, b]], mix(c, '#ffffff', i * 0.04)) + (cap ? poly([[x - w * 0.55, b - h * 0.14], [x, t], [x + w * 0.5, b - h * 0.15], [x + w * 0.1, b - h * 0.1]], cap, 'opacity="0.9"') : '');
});
export const bird = (x, y, s, c) => path(`M${x - s},${y - s * 0.3} Q${x - s * 0.45},${y - s * 0.65} ${x},${y} Q${x + s * 0.45},${y - s * 0.65} ${x + s},${y - s * 0.3} Q${x + s * 0.4},${y - s * 0.3} ${x},${y + s * 0.18} Q${x - s * 0.4},${y - s * 0.3} ${x - s},${y - s * 0.3}Z`, c);
export const flock = (n, x0, x1, y0, y1, s, c) => times(n, () => bird(rnd(x0, x1), rnd(y0, y1), s * rnd(0.6, 1.3), c));
export const wader = (x, y, h, c, leg = '#c9603f', flip = 1) => g(`translate(${x},${y}) scale(${flip * h / 100},${h / 100})`,
  line(-4, -42, -6, 0, leg, 2.6) + line(6, -42, 9, 0, leg, 2.6) + path('M-34,-62 Q-10,-82 18,-68 Q26,-64 28,-82 Q28,-98 40,-96 L66,-88 L41,-88 Q36,-66 20,-50 Q0,-38 -18,-48Z', c) + path('M-34,-62 Q-12,-72 10,-58 Q-6,-46 -22,-52Z', darker(c, 0.45)));

export const lampPost = (x, y, h, lit, dark = '#1b1f2a') => line(x, y, x, y - h, dark, 5) + path(`M${x},${y - h} q0,-16 26,-16`, 'none', `stroke="${dark}" stroke-width="5"`) + (lit ? glow(x + 28, y - h - 10, 110, lit, 0.6) + ell(x + 28, y - h - 12, 12, 6, lighter(lit, 0.6)) : ell(x + 28, y - h - 12, 12, 6, '#ddd'));
export const windows = (x, y, w, h, cols, rows, lit, share, off) => times(cols * rows, (i) => {
  const cw = w / cols, rh = h / rows;
  const on = rnd() < share;
  return rect((x + (i % cols) * cw + cw * 0.22).toFixed(1), (y + Math.floor(i / cols) * rh + rh * 0.25).toFixed(1), (cw * 0.56).toFixed(1), (rh * 0.5).toFixed(1), on ? pick([lit, lighter(lit, 0.35), mix(lit, '#ff9a55', 0.4)]) : off, on ? '' : 'opacity="0.6"');
});
// A hull seen from the side, len long, with what stands on deck given as svg in hull units.
export const boat = (x, y, len, hull, band, deck) => g(`translate(${x},${y}) scale(${len / 200})`, deck + path('M-100,-20 L100,-20 Q96,8 82,14 L-86,14 Q-98,6 -100,-20Z', hull) + rect(-98, -14, 194, 6, band) + rect(-96, 13, 190, 4, '#fff', 'opacity="0.35" rx="2"'));
// Gabled Chinese roof: tiles with an upturned eave.
export const roof = (x, y, w, h, c) => path(`M${x - w * 0.08},${y + 4} Q${x + w * 0.1},${y - h * 0.1} ${x + w * 0.18},${y - h} L${x + w * 0.82},${y - h} Q${x + w * 0.9},${y - h * 0.1} ${x + w * 1.08},${y + 4}Z`, lg([lighter(c, 0.16), c])) +
  times(11, (i) => { const t = i / 10; return line(x + w * (0.18 + 0.64 * t), y - h, x + w * (-0.06 + 1.12 * t), y + 2, darker(c, 0.3), 1.4, 'opacity="0.7"'); }) + rect(x + w * 0.16, y - h - 5, w * 0.68, 7, darker(c, 0.35), 'rx="3"');
export const house = (x, y, w, h, wall, rc, lit) => rect(x, y - h, w, h, lg([wall, darker(wall, 0.15)])) + roof(x, y - h, w, h * 0.42, rc) +
  times(Math.max(1, Math.round(w / 70)), (i) => { const n = Math.max(1, Math.round(w / 70)), wx = x + (i + 0.5) * w / n - 13; const on = lit && rnd() < 0.6; return (on ? glow(wx + 13, y - h * 0.55, 60, lit, 0.4) : '') + rect(wx, y - h * 0.72, 26, 32, on ? lit : darker(wall, 0.55), 'rx="2"') + line(wx + 13, y - h * 0.72, wx + 13, y - h * 0.72 + 32, darker(wall, 0.6), 2) + line(wx, y - h * 0.72 + 14, wx + 26, y - h * 0.72 + 14, darker(wall, 0.6), 2); });
export const stack = (x, y, w, h, cols, rows) => times(cols * rows, (i) => { // shipping containers
  const c = pick(['#b8452f', '#2f6f8f', '#d39a3a', '#4d7f5c', '#7d8a94', '#8a3f52']);
  const bx = x + (i % cols) * (w + 2), by = y - (Math.floor(i / cols) + 1) * (h + 2);
  return rnd() < 0.08 * Math.floor(i / cols) ? '' : rect(bx, by, w, h, c) + times(5, (k) => line(bx + (k + 0.7) * w / 5.4, by + 2, bx + (k + 0.7) * w / 5.4, by + h - 2, darker(c, 0.25), 1.5));
});
