// Indoor scenes. A look is { w: wall, f: floor, l: light, a: accent, k: dark, out: [sky colours], night }.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg } from './lib.mjs';
import { person, crowd, tree, windows, COATS } from './figures.mjs';

export const room = (p, y = 620) => rect(-200, 0, 2000, y, lg([darker(p.w, p.night ? 0.45 : 0.12), p.w])) + rect(-200, y, 2000, 900 - y, lg([lighter(p.f, 0.12), darker(p.f, 0.3)])) + rect(-200, y - 12, 2000, 14, darker(p.w, 0.3));
export const pane = (x, y, w, h, p, cols = 2) => rect(x - 10, y - 10, w + 20, h + 20, darker(p.w, 0.4)) + rect(x, y, w, h, lg(p.out)) +
  (p.night ? times(18, () => rect(x + rnd(6, w - 14), y + h * rnd(0.45, 0.9), 7, 9, '#ffcf70', 'opacity="0.8"')) : ell(x + w * 0.3, y + h * 0.3, w * 0.2, h * 0.06, '#fff', 'opacity="0.7"') + path(`M${x},${y + h} V${y + h * 0.72} q${w * 0.25},${-h * 0.18} ${w * 0.5},0 t${w * 0.5},${-h * 0.04} V${y + h}Z`, mix(p.out[1], '#3f6a4a', 0.55))) +
  times(cols - 1, (i) => rect(x + w * (i + 1) / cols - 4, y, 8, h, darker(p.w, 0.4))) + rect(x, y + h * 0.45, w, 6, darker(p.w, 0.4)) + rect(x - 20, y + h + 8, w + 40, 12, lighter(p.w, 0.3));
export const beam = (x, y, w, p) => poly([[x, y], [x + w, y], [x + w + 330, 900], [x + 120, 900]], lg([[p.l, 0.34], [p.l, 0.02]]));
const lampRow = (n, y, p) => times(n, (i) => { const x = -100 + i * (1900 / n); return line(x, 0, x, y - 30, darker(p.k, 0.3), 3) + path(`M${x - 46},${y} Q${x - 40},${y - 38} ${x},${y - 40} Q${x + 40},${y - 38} ${x + 46},${y}Z`, p.a) + ell(x, y, 40, 7, lighter(p.l, 0.5)) + glow(x, y + 10, 210, p.l, 0.5); });

const flask = (x, y, s, c) => g(`translate(${x},${y}) scale(${s})`, path('M-8,-90 L-8,-56 L-34,-8 Q-38,0 -28,0 L28,0 Q38,0 34,-8 L8,-56 L8,-90Z', '#e8f4f6', 'opacity="0.55"') + path('M-20,-32 L-34,-8 Q-38,0 -28,0 L28,0 Q38,0 34,-8 L20,-32 Q8,-26 0,-32 T-20,-32Z', lg([lighter(c, 0.25), c])) + rect(-11, -94, 22, 6, '#cfe0e6', 'rx="3"') + path('M-24,-16 L-10,-44', 'none', 'stroke="#fff" stroke-width="4" opacity="0.6"') + circ(-6, -14, 3, '#fff', 'opacity="0.6"') + circ(8, -20, 2, '#fff', 'opacity="0.6"'));
const beaker = (x, y, s, c) => g(`translate(${x},${y}) scale(${s})`, rect(-26, -70, 52, 70, '#e8f4f6', 'opacity="0.5" rx="4"') + rect(-24, -40, 48, 38, lg([lighter(c, 0.3), c]), 'rx="4"') + times(4, (i) => line(-24, -58 + i * 12, -12, -58 + i * 12, '#fff', 2)) + ell(0, -40, 24, 4, lighter(c, 0.5)));
export function lab(p) {
  const cols = [p.a, '#3fae9f', '#e0a83a', '#c9567a', '#5f8fd0', '#8f6ac0'];
  return [
    { d: 0.1, svg: room(p, 640) + pane(-60, 120, 360, 330, p, 3) + pane(1290, 120, 380, 330, p, 3) },
    { d: 0.25, svg: rect(420, 150, 760, 14, darker(p.w, 0.4)) + rect(420, 300, 760, 14, darker(p.w, 0.4)) + times(22, (i) => { const x = 446 + (i % 11) * 68, y = i < 11 ? 150 : 300, h = rnd(50, 96), c = pick(cols); return rect(x - 20, y - h, 40, h, mix(c, '#ffffff', 0.25), 'rx="6" opacity="0.9"') + rect(x - 12, y - h - 12, 24, 14, darker(c, 0.4), 'rx="3"') + rect(x - 18, y - h * 0.62, 36, h * 0.3, '#f6f3ea'); }) },
    { d: 0.4, svg: person(330, 800, 420, { top: '#f2f4f3', legs: '#35506a', hair: '#241c1a' }) + person(1270, 800, 400, { top: '#eef2f2', legs: '#3a3f52', flip: true, arm: true, hair: '#3a2a20' }) + glow(800, 560, 420, p.l, 0.35) },
    { d: 0.6, svg: rect(-200, 690, 2000, 26, lg([lighter(p.w, 0.5), darker(p.w, 0.1)])) + rect(-200, 716, 2000, 190, lg([mix(p.k, p.w, 0.35), p.k])) + times(9, (i) => rect(-180 + i * 230, 744, 200, 120, mix(p.k, p.w, 0.5), 'rx="4"') + rect(-110 + i * 230, 770, 60, 9, lighter(p.w, 0.3), 'rx="4"')) },
    { d: 0.65, svg: path('M600,690 L600,640 Q600,620 630,620 L664,620 L664,470 Q664,440 690,430 L760,404 L776,440 L716,470 Q704,476 704,500 L704,690Z', lg(['#eef2f4', '#9fb0ba'], 1, 0)) + rect(560, 672, 190, 20, '#3a4856', 'rx="6"') + rect(640, 600, 130, 14, '#3a4856') + g('rotate(24 770 410)', rect(744, 356, 44, 80, '#2f3c48', 'rx="8"')) + rect(664, 530, 30, 70, '#2f3c48') + glow(690, 610, 80, '#fff8d8', 0.8) +
      flask(860, 690, 1.5, cols[0]) + flask(990, 690, 1.15, cols[1]) + beaker(1090, 690, 1.2, cols[2]) + times(6, (i) => rect(1160 + i * 24, 590, 14, 90, '#e8f4f6', 'rx="7" opacity="0.6"') + rect(1160 + i * 24, 630, 14, 50, cols[i], 'rx="7"')) + rect(1146, 640, 164, 12, '#a87b45') + rect(1146, 678, 164, 12, '#a87b45') + beaker(120, 690, 1.3, cols[3]) + flask(220, 690, 1.2, cols[4]) + rect(1380, 560, 220, 132, '#39434f', 'rx="10"') + rect(1394, 574, 192, 92, '#0e2a36', 'rx="4"') + path('M1398,640 q20,-50 40,-10 t40,-24 t40,20 t40,-40 t26,10', 'none', `stroke="${p.a}" stroke-width="4"`) },
    { d: 0.65, vy: -7, clipOnly: true, svg: times(16, () => circ(860 + rnd(-30, 30), rnd(600, 690), rnd(2, 5), '#fff', 'opacity="0.5"')) },
  ];
}

export function hospital(p) {
  const door = (x, side) => poly([[x, 330], [x + side * 110, 290], [x + side * 110, 760], [x, 690]], lg([lighter(p.a, 0.4), mix(p.a, p.w, 0.35)])) + poly([[x + side * 30, 390], [x + side * 80, 376], [x + side * 80, 500], [x + side * 30, 490]], p.night ? '#ffe7b0' : '#d6ecf2') + circ(x + side * 96, 540, 7, '#e8e8e8');
  return [
    { d: 0, svg: rect(-200, 0, 2000, 900, p.w) + poly([[-200, 0], [1800, 0], [980, 300], [620, 300]], lg([darker(p.w, 0.22), lighter(p.w, 0.1)])) + poly([[-200, 900], [1800, 900], [980, 600], [620, 600]], lg([lighter(p.f, 0.35), p.f])) + poly([[-200, 0], [620, 300], [620, 600], [-200, 900]], lg([darker(p.w, 0.18), p.w], 1, 0)) + poly([[1800, 0], [980, 300], [980, 600], [1800, 900]], lg([p.w, darker(p.w, 0.26)], 1, 0)) + poly([[-200, 640], [620, 495], [620, 520], [-200, 720]], p.a) + poly([[1800, 640], [980, 495], [980, 520], [1800, 720]], p.a) },
    { d: 0.05, svg: rect(640, 300, 320, 300, lg(p.out)) + (p.night ? times(30, () => rect(rnd(650, 940), rnd(420, 580), 6, 8, '#ffd27a')) : tree(720, 600, 190, '#6fa060') + tree(880, 600, 160, '#5a8f58')) + rect(796, 300, 8, 300, darker(p.w, 0.3)) + rect(640, 440, 320, 6, darker(p.w, 0.3)) + glow(800, 450, 420, p.l, p.night ? 0.25 : 0.55) },
    { d: 0.12, svg: times(4, (i) => { const k = [0.2, 0.42, 0.7, 1.05][i], w = 90 + k * 210; return poly([[800 - w * 0.5, 285 - k * 245], [800 + w * 0.5, 285 - k * 245], [800 + w * 0.42, 300 - k * 205], [800 - w * 0.42, 300 - k * 205]], '#fffdf2') + glow(800, 290 - k * 220, w, p.l, 0.4); }) + door(470, -1) + door(250, -1) + door(1130, 1) + door(1350, 1) },
    { d: 0.3, vx: 12, svg: g('translate(40,0)', rect(780, 560, 250, 22, '#f4f6f6', 'rx="8"') + rect(790, 546, 70, 18, '#ffffff', 'rx="8"') + path('M850,560 Q900,520 1020,548 L1024,566 L850,566Z', lighter(p.a, 0.35)) + circ(838, 540, 15, '#e2b48f') + path('M822,538 q6,-22 32,-10 q-20,0 -20,12Z', '#2a2422') + line(800, 582, 1010, 640, '#8a98a2', 5) + line(1010, 582, 800, 640, '#8a98a2', 5) + circ(806, 650, 11, '#3a444c') + circ(1006, 650, 11, '#3a444c') + line(1016, 560, 1016, 430, '#8a98a2', 4) + rect(1004, 430, 26, 40, '#d6ecf2', 'rx="6"')) + person(760, 660, 230, { top: mix(p.a, '#ffffff', 0.25), legs: mix(p.a, '#ffffff', 0.1), hair: '#2a2422', arm: true }) },
    { d: 0.5, vx: -9, svg: person(520, 760, 320, { top: '#f5f7f6', legs: '#41566a', flip: true }) + rect(492, 560, 46, 58, '#d9b45f', 'rx="3"') + rect(497, 568, 36, 46, '#fff') },
    { d: 0.8, svg: times(3, (i) => rect(1290 + i * 136, 690, 120, 20, p.a, 'rx="8"') + rect(1290 + i * 136, 600, 120, 84, mix(p.a, '#ffffff', 0.18), 'rx="10"') + line(1310 + i * 136, 710, 1304 + i * 136, 800, '#6a767e', 6) + line(1390 + i * 136, 710, 1396 + i * 136, 800, '#6a767e', 6)) + person(1480, 812, 250, { top: '#c9856a', sit: true, hair: '#d8d8d8', flip: true }) + person(1360, 812, 200, { top: '#e0b04a', sit: true }) + path('M60,860 L90,720 L210,720 L240,860Z', '#c98f6a') + times(12, () => ell(150 + rnd(-80, 80), 690 + rnd(-110, 30), 22, 60, pick(['#4d8a55', '#3a6f45', '#6fa04a']), `transform="rotate(${rnd(-50, 50)} 150 720)"`)) },
  ];
}

export function classroom(p) {
  const desk = (x, y, s, c) => g(`translate(${x},${y}) scale(${s})`, person(0, 60, 190, { top: c, sit: true, flip: rnd() < 0.5, arm: rnd() < 0.3 }) + rect(-70, 10, 150, 12, '#d0a468', 'rx="3"') + rect(-64, 22, 138, 40, '#a87b45') + line(-60, 60, -60, 110, '#5a5f66', 6) + line(70, 60, 70, 110, '#5a5f66', 6) + rect(-50, -2, 50, 12, pick(COATS)) + rect(16, -4, 40, 12, '#f4efe0'));
  return [
    { d: 0.05, svg: room(p, 600) + pane(-150, 110, 330, 330, p, 3) + pane(1400, 110, 330, 330, p, 3) },
    { d: 0.15, svg: rect(330, 110, 940, 340, '#8a6238', 'rx="6"') + rect(346, 126, 908, 308, lg(['#2f5a4a', '#264a3e'])) + path('M420,360 q60,-160 140,-40 t140,-60 t120,20', 'none', 'stroke="#f2efe0" stroke-width="4" opacity="0.85"') + circ(1040, 250, 70, 'none', 'stroke="#ffe08a" stroke-width="4"') + path('M1040,250 L1110,250 M1040,250 L1080,192', 'none', 'stroke="#f2efe0" stroke-width="4"') + times(6, (i) => line(420, 180 + i * 14, rnd(560, 700), 180 + i * 14, '#dfe8dc', 3, 'opacity="0.6"')) + rect(346, 434, 908, 10, '#c9a06a') + person(820, 660, 330, { top: p.a, arm: true, hair: '#2a2422' }) + rect(900, 540, 240, 130, '#a87b45', 'rx="4"') + rect(890, 528, 260, 16, '#d0a468', 'rx="4"') + circ(1090, 500, 27, '#3f8fae') + path('M1074,494 q10,-16 28,-6 q4,16 -14,18Z', '#6fae6a') + rect(1084, 524, 12, 8, '#5a4a38') },
    { d: 0.2, svg: beam(-150, 110, 330, p) + beam(700, 0, 200, p) },
    { d: 0.45, svg: times(6, (i) => desk(40 + i * 300, 690, 0.85, pick(COATS))) },
    { d: 0.8, svg: times(5, (i) => desk(-60 + i * 420, 830, 1.3, pick(COATS))) },
  ];
}

export function library(p) {
  const books = (x, y, w, h) => { let s = rect(x, y - h, w, h, darker('#5d4026', p.night ? 0.45 : 0.2)); let bx = x + 4; while (bx < x + w - 16) { const bw = rnd(9, 20), bh = h * rnd(0.66, 0.92), c = mix(pick(['#a8452f', '#2f5f7a', '#d0a23f', '#4d7a55', '#7a4f6f', '#e6d9bf', '#8a5a3a', '#39485f']), p.k, p.night ? 0.3 : 0.05); s += rect(bx.toFixed(1), (y - bh).toFixed(1), bw.toFixed(1), bh.toFixed(1), c) + (rnd() < 0.4 ? rect(bx.toFixed(1), (y - bh * 0.75).toFixed(1), bw.toFixed(1), 6, '#f0d58a', 'opacity="0.7"') : ''); bx += bw + 1; } return s + rect(x - 6, y, w + 12, 10, '#8a6238'); };
  return [
    { d: 0, svg: room(p, 650) + pane(560, 60, 480, 480, p, 4) + beam(560, 60, 480, p) },
    { d: 0.25, svg: times(5, (r) => books(-200, 150 + r * 118, 320, 106) + books(150, 150 + r * 118, 330, 106) + books(1110, 150 + r * 118, 330, 106) + books(1470, 150 + r * 118, 330, 106)) + lampRow(5, 190, p) },
    { d: 0.4, svg: path('M1180,650 L1240,120 M1260,650 L1300,120', 'none', 'stroke="#a87b45" stroke-width="10"') + times(9, (i) => line(1186 + i * 6.6, 610 - i * 56, 1262 + i * 4.6, 610 - i * 56, '#a87b45', 7)) + person(1244, 440, 220, { top: '#c46f4e', arm: true }) + person(420, 720, 250, { top: '#4d7d5b', bag: '#d9a441' }) },
    { d: 0.6, svg: [[250, '#3b6e8f'], [620, '#b5483a'], [960, '#d9a441'], [1330, '#7a4f7d']].map(([x, c]) => person(x, 850, 270, { top: c, sit: true, flip: x > 700 })).join('') + rect(60, 730, 1480, 24, lg(['#c9945a', '#8a6238']), 'rx="6"') + rect(120, 754, 30, 150, '#6b4a2a') + rect(1450, 754, 30, 150, '#6b4a2a') + [[330, 0], [700, 1], [900, 2], [1250, 3]].map(([x, i]) => path(`M${x - 54},724 q27,-18 54,0 q27,-18 54,0 l4,8 q-30,-12 -58,0 q-30,-12 -58,0Z`, '#fbf6e8')).join('') + [500, 1100].map((x) => rect(x - 5, 640, 10, 90, '#b98a3a') + path(`M${x - 60},650 Q${x - 50},600 ${x},600 Q${x + 50},600 ${x + 60},650Z`, lg(['#3f9a78', '#1f6a50'])) + glow(x, 670, 220, '#ffe6a0', 0.6)).join('') },
    { d: 0.95, svg: books(-200, 900, 300, 150) + books(1560, 900, 300, 170) + path('M-160,750 q0,-60 50,-70 q60,-6 66,40 q50,6 60,30Z', '#d98a3a') + circ(-90, 676, 24, '#d98a3a') + poly([[-112, 662], [-108, 636], [-92, 654]], '#d98a3a') + poly([[-84, 654], [-70, 636], [-68, 664]], '#d98a3a') },
  ];
}
