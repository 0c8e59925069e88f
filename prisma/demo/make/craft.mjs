// Working places: market, noodle kitchen, workshop, robot cell, greenhouse.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg } from './lib.mjs';
import { person, crowd, tree, windows, COATS } from './figures.mjs';
import { room, pane, beam } from './rooms.mjs';

const pile = (x, y, w, c, r) => times(26, (i) => { const row = i < 12 ? 0 : i < 20 ? 1 : 2, n = [12, 8, 6][row], k = i - [0, 12, 20][row]; return circ(x + w * (0.05 + row * 0.1) + (k + 0.5) * w * (0.9 - row * 0.2) / n, y - r * 0.6 - row * r * 1.3, r, pick([c, lighter(c, 0.18), darker(c, 0.14)])); });
const leafy = (x, y, w) => times(16, () => ell(x + rnd(0, w), y - rnd(4, 36), rnd(12, 22), rnd(18, 32), pick(['#5f9a4b', '#7fb35a', '#3f7a45', '#a6c96a']), `transform="rotate(${rnd(-40, 40)} ${x + w / 2} ${y})"`));
const fish = (x, y, s, c) => g(`translate(${x},${y}) scale(${s})`, path('M-40,0 Q-10,-18 26,-4 L44,-14 L42,12 L26,4 Q-10,18 -40,0Z', lg([lighter(c, 0.4), c])) + circ(-28, -3, 2.6, '#1a1a1a'));
export function market(p) {
  const stall = (x, c, kind) => poly([[x - 20, 250], [x + 360, 250], [x + 390, 350], [x - 50, 350]], c) + times(5, (i) => poly([[x - 20 + i * 76, 250], [x + 18 + i * 76, 250], [x + 16 + i * 84, 350], [x - 50 + i * 88 + 0, 350]], '#f6efe0', 'opacity="0.85"')) + times(10, (i) => path(`M${x - 50 + i * 44},350 q22,26 44,0Z`, i % 2 ? '#f6efe0' : c)) + line(x, 350, x, 720, '#5a4a3a', 7) + line(x + 340, 350, x + 340, 720, '#5a4a3a', 7) +
    glow(x + 170, 410, 260, p.l, 0.6) + path(`M${x + 150},400 q20,-30 40,0Z`, '#c9452f') + circ(x + 170, 402, 9, '#fffbe0') + person(x + 180, 700, 250, { top: pick(COATS), hair: pick(['#20191a', '#8d8d8d', '#e8e2d2']), arm: rnd() < 0.5 }) +
    poly([[x - 20, 590], [x + 360, 590], [x + 380, 660], [x - 40, 660]], '#a87b45') + rect(x - 40, 660, 420, 110, lg(['#8a6238', '#5d4026'])) +
    (kind === 0 ? pile(x - 20, 630, 130, '#d9452f', 15) + pile(x + 110, 630, 130, '#e8a83a', 15) + pile(x + 236, 630, 130, '#7fae3f', 15) : kind === 1 ? leafy(x - 10, 630, 170) + leafy(x + 170, 630, 180) + pile(x + 120, 646, 110, '#e8783a', 10) : rect(x - 30, 600, 400, 40, '#dcecf2') + times(11, (i) => fish(x + 10 + (i % 6) * 62, 612 + Math.floor(i / 6) * 24, 0.72, pick(['#6f8fa8', '#c98a7a', '#8a98a0']))));
  return [
    { d: 0.05, svg: rect(-200, 0, 2000, 900, lg([darker(p.w, 0.45), p.w])) + times(9, (i) => poly([[-200 + i * 240, 0], [-60 + i * 240, 0], [20 + i * 240, 220], [-120 + i * 240, 220]], lighter(p.w, 0.2), 'opacity="0.35"')) + rect(-200, 640, 2000, 260, lg([lighter(p.f, 0.15), darker(p.f, 0.3)])) },
    { d: 0.2, svg: times(30, (i) => glow(-180 + i * 68, 160 + 24 * Math.sin(i), 36, p.l, 0.9) + circ(-180 + i * 68, 160 + 24 * Math.sin(i), 6, '#fff8da')) + crowd(18, -150, 1750, 610, 130) },
    { d: 0.4, svg: stall(-110, '#c9452f', 1) + stall(370, '#2f7a6a', 0) + stall(850, '#d9933a', 2) + stall(1330, '#3b6e9f', 0) },
    { d: 0.7, vx: 12, svg: person(300, 850, 300, { top: '#7a4f7d', bag: '#4d8a55' }) + person(760, 862, 320, { top: '#3b5e7f', bag: '#c9852f' }) },
    { d: 0.75, vx: -10, svg: person(1180, 866, 310, { top: '#b5483a', flip: true, bag: '#e0c060', hair: '#b8b4ae' }) + person(1280, 872, 200, { top: '#e0b04a', flip: true }) },
    { d: 1, svg: rect(-180, 790, 230, 120, '#7d5a34') + pile(-180, 800, 230, '#e8783a', 22) + rect(1500, 800, 260, 110, '#7d5a34') + leafy(1510, 806, 240) },
  ];
}

export function noodles(p) {
  const steam = (x, y) => `<g filter="url(#b12)">${times(5, (i) => path(`M${x + i * 34 - 70},${y} q${-26},-60 0,-110 t0,-110`, 'none', `stroke="#fff" stroke-width="${14 + i % 3 * 8}" opacity="0.16" stroke-linecap="round"`))}</g>`;
  const bowl = (x, y, s, c, broth) => g(`translate(${x},${y}) scale(${s})`, ell(0, 96, 150, 16, '#000', 'opacity="0.3" filter="url(#b4)"') + path('M-170,0 Q-160,100 -60,106 L60,106 Q160,100 170,0Z', lg([lighter(c, 0.2), darker(c, 0.25)])) + path('M-164,26 Q0,70 164,26 L160,42 Q0,86 -160,42Z', '#f4ead4', 'opacity="0.6"') + ell(0, 0, 170, 46, lighter(c, 0.35)) + ell(0, 3, 156, 39, broth) + times(22, () => path(`M${rnd(-120, 20)},${rnd(-16, 20)} q${rnd(20, 50)},${rnd(-24, 24)} ${rnd(60, 110)},${rnd(-6, 10)}`, 'none', 'stroke="#f6dfa0" stroke-width="5" stroke-linecap="round"')) + ell(-60, -6, 38, 16, '#fff4e0') + ell(-60, -6, 17, 9, '#f0a030') + times(4, (i) => ell(50 + i * 18, -8 + i * 4, 28, 9, '#b5654a', `transform="rotate(-14 ${50 + i * 18} 0)"`)) + times(26, () => circ(rnd(-90, 110), rnd(-24, 26), 4.4, pick(['#5fa04a', '#8fc46a', '#c9352f']))));
  return [
    { d: 0.05, svg: room(p, 560) + times(14 * 4, (i) => rect(-200 + (i % 14) * 148, 40 + Math.floor(i / 14) * 96, 140, 88, lighter(p.w, rnd(0, 0.14)), 'rx="3"')) + pane(1130, 70, 340, 270, p, 2) },
    { d: 0.2, svg: line(60, 90, 960, 90, '#3a3230', 8) + times(8, (i) => line(110 + i * 108, 90, 110 + i * 108, 130, '#3a3230', 4) + (i % 3 === 0 ? circ(110 + i * 108, 180, 50, '#4a4442') + circ(110 + i * 108, 180, 40, '#5d5652') : i % 3 === 1 ? rect(98 + i * 108, 130, 24, 130, '#c0b8ac', 'rx="10"') + ell(110 + i * 108, 262, 32, 18, '#a8a096') : rect(80 + i * 108, 130, 60, 90, '#d0d4d4', 'rx="26"'))) + glow(480, 330, 460, p.l, 0.5) },
    { d: 0.4, svg: person(430, 830, 500, { top: '#f2ede2', legs: '#2f3a48', arm: true, hair: '#f5f2ea' }) + path('M392,500 h76 v150 h-76Z', p.a) + person(1010, 800, 440, { top: p.a, flip: true, hair: '#2a2020' }) },
    { d: 0.5, svg: rect(-200, 560, 2000, 30, lg(['#d8dcdc', '#8a9296'])) + rect(-200, 590, 2000, 140, lg(['#6a7278', '#454c52'])) + path('M560,560 Q566,430 580,420 L840,420 Q854,430 860,560Z', lg(['#c8d0d4', '#7a848a'], 1, 0)) + ell(710, 422, 132, 22, '#f0e6c8') + ell(710, 424, 120, 17, '#d8c080') + path('M545,470 q-30,0 -24,30 M875,470 q30,0 24,30', 'none', 'stroke="#7a848a" stroke-width="12"') + path('M600,592 q20,-34 40,0 q20,-40 40,0 q20,-34 40,0 q20,-40 40,0Z', '#ff9a3a', 'opacity="0.9"') + path('M620,592 q12,-20 24,0 q16,-24 28,0Z', '#7ab8ff') },
    { d: 0.55, vy: -9, svg: steam(700, 420) + steam(760, 400) },
    { d: 0.8, svg: rect(-200, 720, 2000, 190, lg(['#b9834a', '#6b4526'])) + times(7, (i) => path(`M-200,${740 + i * 24} q500,${rnd(-8, 8)} 1000,0 t1000,0`, 'none', 'stroke="#5a3a20" stroke-width="2" opacity="0.4"')) + bowl(330, 740, 1.1, p.a, '#c98a3a') + bowl(830, 770, 1.25, '#3b6e8f', '#d9a04a') + bowl(1330, 736, 1.05, '#e6dcc6', '#b5542f') + path('M560,880 L720,716 M584,890 L744,726', 'none', 'stroke="#6b3a24" stroke-width="9" stroke-linecap="round"') + rect(1090, 690, 56, 110, lg(['#7a2f24', '#4a1c18'], 1, 0), 'rx="12"') + rect(1104, 668, 28, 26, '#e0b04a', 'rx="5"') },
    { d: 0.85, vy: -12, svg: steam(340, 700) + steam(830, 730) + steam(1330, 700) },
  ];
}

export function workshop(p) {
  const tool = (x, i) => [rect(x - 5, 150, 10, 90, '#a87b45', 'rx="4"') + rect(x - 26, 130, 52, 30, '#6a7278', 'rx="4"'), rect(x - 8, 140, 16, 70, '#b5483a', 'rx="6"') + rect(x - 4, 210, 8, 70, '#a8b0b4'), path(`M${x - 30},140 h60 l-8,100 h-44Z`, '#c0c6c8') + path(`M${x - 20},140 q20,-36 40,0`, 'none', 'stroke="#a87b45" stroke-width="12"'), circ(x, 190, 42, 'none', 'stroke="#8a9296" stroke-width="8"') + rect(x - 4, 148, 8, 84, '#8a9296')][i % 4];
  return [
    { d: 0.05, svg: room(p, 640) + pane(1060, 90, 520, 340, p, 4) + times(16, (i) => line(-200 + i * 130, 0, -200 + i * 130, 628, darker(p.w, 0.14), 3)) },
    { d: 0.2, svg: rect(20, 100, 880, 230, darker(p.w, 0.3), 'rx="6"') + times(9, (i) => tool(80 + i * 94, i)) + rect(20, 400, 700, 16, '#7d5a34') + times(12, (i) => rect(40 + i * 56, 400 - rnd(40, 76), 42, 76, pick(['#8a5a3a', '#c9a06a', '#4d6a5a', '#a8452f', '#3b5e7f']), 'rx="8"').replace('height="76"', 'height="0"') + rect(44 + i * 56, 344, 36, 56, pick(['#8a5a3a', '#c9a06a', '#4d6a5a', '#a8452f', '#3b5e7f']), 'rx="8"')) + (p.night ? '' : beam(1060, 90, 520, p)) },
    { d: 0.4, svg: person(520, 860, 560, { top: '#4a6a8a', legs: '#2f3a48', hair: '#c8c4be' }) + path('M486,520 h72 l8,150 h-88Z', '#8a5a3a') + person(1120, 850, 500, { top: '#c46f4e', flip: true, hair: '#2a2020' }) },
    { d: 0.45, svg: line(760, 0, 760, 250, '#2a2622', 4) + path('M690,310 Q700,250 760,246 Q820,250 830,310Z', lg([p.a, darker(p.a, 0.35)])) + ell(760, 310, 62, 9, '#fffbe0') + poly([[700, 312], [820, 312], [1080, 700], [440, 700]], lg([[p.l, 0.5], [p.l, 0.04]])) },
    { d: 0.6, svg: rect(-200, 690, 2000, 40, lg(['#d0a468', '#9a6f3f'])) + rect(-200, 730, 2000, 180, lg(['#7d5630', '#4a321c'])) + times(7, (i) => rect(-160 + i * 300, 752, 250, 60, '#8a6238', 'rx="4"') + circ(-35 + i * 300, 782, 9, '#d9c08a')) },
    { d: 0.65, svg: path('M600,690 Q560,560 690,500 Q800,460 860,560 Q900,640 960,690Z', lg(['#c9945a', '#7a4f2a'])) + path('M640,660 Q640,580 710,546 M690,670 Q700,590 780,560', 'none', 'stroke="#5a3a20" stroke-width="4" opacity="0.6"') + times(3, (i) => line(640 + i * 60, 520 - i * 4, 700 + i * 70, 690, '#f0dcae', 2)) + rect(1000, 650, 200, 40, '#b9834a') + path('M1040,650 l20,-40 h60 l30,40Z', '#6a7278') + times(26, () => path(`M${rnd(420, 1300)},${rnd(676, 692)} q10,-16 22,0 t14,-4`, 'none', 'stroke="#f0d49a" stroke-width="5"')) + [160, 250, 330].map((x, i) => rect(x, 640, 60, 50, pick(COATS), 'rx="6"') + times(4, (k) => line(x + 12 + k * 12, 640, x + 8 + k * 14, 560 - i * 10, ['#a87b45', '#c0c6c8', '#b5483a', '#3b5e7f'][k], 5))).join('') },
    { d: 0.65, vy: 14, clipOnly: true, svg: times(40, () => circ(rnd(500, 1050), rnd(330, 660), rnd(1, 3), '#fff3cf', 'opacity="0.6"')) },
  ];
}

export function robot(p) {
  const arm = (x, s, c, flip) => g(`translate(${x},690) scale(${flip ? -s : s},${s})`, rect(-70, -40, 140, 44, '#2f3640', 'rx="8"') + path('M-40,-40 L-26,-110 L26,-110 L40,-40Z', c) + circ(0, -120, 46, darker(c, 0.15)) + path('M-30,-130 L60,-390 L116,-372 L34,-104Z', lg([lighter(c, 0.25), c])) + circ(88, -384, 44, darker(c, 0.15)) + circ(88, -384, 18, '#2f3640') + path('M80,-424 L300,-380 L292,-336 L84,-346Z', lg([lighter(c, 0.3), darker(c, 0.05)])) + circ(300, -358, 26, '#2f3640') + path('M286,-340 h28 v60 h-28Z', '#8a969e') + path('M272,-280 h56 v14 h-56Z M272,-266 v40 h12 v-40Z M316,-266 v40 h12 v-40Z', '#3a444e') + path('M-20,-100 Q-90,-280 70,-420', 'none', 'stroke="#1a1f26" stroke-width="7"'));
  return [
    { d: 0.05, svg: room(p, 600) + times(10, (i) => rect(-180 + i * 210, 30, 150, 16, '#fffdf2', 'rx="8"') + glow(-105 + i * 210, 44, 170, p.l, 0.35)) + times(6, (i) => rect(-160 + i * 340, 130, 260, 300, mix(p.w, p.k, 0.2), 'rx="6"') + times(6, (k) => rect(-140 + i * 340 + (k % 3) * 76, 160 + Math.floor(k / 3) * 130, 60, 90, mix(p.w, p.k, 0.4), 'rx="4"') + circ(-110 + i * 340 + (k % 3) * 76, 176 + Math.floor(k / 3) * 130, 6, pick(['#5fe08a', '#ffc04a', p.a])))) },
    { d: 0.2, svg: g('translate(0,-60)', arm(260, 0.55, mix(p.a, p.w, 0.4)) + arm(1480, 0.55, mix(p.a, p.w, 0.4), true)) },
    { d: 0.4, svg: arm(420, 1, p.a) + arm(1240, 1, p.a, true) },
    { d: 0.4, on: 'gt(mod(t,1.6),0.8)', svg: glow(720, 545, 190, '#bfe8ff', 0.95) + times(22, () => { const an = rnd(0, 6.28), r = rnd(20, 110); return line(720 + Math.cos(an) * r * 0.4, 545 + Math.sin(an) * r * 0.4, 720 + Math.cos(an) * r, 545 + Math.sin(an) * r, '#fff0b8', 2.4); }) },
    { d: 0.5, svg: rect(-200, 690, 2000, 24, '#39434f') + rect(-200, 714, 2000, 46, lg(['#59646f', '#2a3138'])) + times(34, (i) => circ(-190 + i * 60, 738, 15, '#8a969e')) },
    { d: 0.5, vx: 26, svg: times(6, (i) => g(`translate(${-460 + i * 400},690)`, path('M-120,0 L-126,-40 L-80,-50 L-40,-100 L60,-104 L110,-54 L136,-44 L136,0Z', lg([lighter('#9fb4c2', 0.3), '#6a8296'])) + path('M-66,-54 L-32,-92 L8,-92 L8,-54Z M20,-54 L20,-92 L54,-94 L88,-54Z', '#22303c') + circ(-70, 0, 28, '#20252c') + circ(82, 0, 28, '#20252c') + circ(-70, 0, 12, '#aab4ba') + circ(82, 0, 12, '#aab4ba'))) },
    { d: 0.9, svg: rect(-200, 790, 2000, 120, lg([darker(p.f, 0.1), darker(p.f, 0.45)])) + times(30, (i) => poly([[-200 + i * 70, 800], [-165 + i * 70, 800], [-185 + i * 70, 824], [-220 + i * 70, 824]], '#e8c23c')) + person(900, 886, 300, { top: '#2f6f8f', hair: '#f0c23c' }) + rect(914, 720, 62, 44, '#20262e', 'rx="4" transform="rotate(-8 940 740)"') + rect(919, 725, 52, 34, '#7fd8e8', 'transform="rotate(-8 940 740)"') + person(1000, 890, 290, { top: '#d9783a', hair: '#f4f4f0', flip: true }) },
  ];
}

export function greenhouse(p) {
  const bed = (y, k) => rect(-200, y, 2000, 30 + 30 * k, lg([mix('#8a6a48', p.w, 0.3 - k * 0.3), '#4a3826'])) + times(Math.round(34 - k * 14), (i) => { const x = -190 + i * 2000 / (34 - k * 14); return times(5, () => ell(x + rnd(-20, 20), y - rnd(4, 34 + 60 * k), 10 + 14 * k, 18 + 26 * k, mix(pick(['#4f9a45', '#6fb552', '#3f8048', '#93c45a']), p.w, 0.35 - k * 0.33), `transform="rotate(${rnd(-40, 40)} ${x} ${y})"`)) + (rnd() < 0.6 ? circ(x + rnd(-14, 14), y - rnd(14, 44 + 40 * k), 6 + 8 * k, pick(['#e0452f', '#e8783a', '#f0b53a'])) : ''); });
  return [
    { d: 0, svg: rect(-200, 0, 2000, 900, lg(p.out)) + (p.night ? times(80, () => circ(rnd(-200, 1800), rnd(0, 380), rnd(0.6, 2), '#fff', 'opacity="0.7"')) : glow(1200, 120, 480, '#fffbe6', 0.7)) },
    { d: 0.15, svg: times(9, (i) => path(`M${-240 + i * 260},640 L${-240 + i * 260},260 Q${-110 + i * 260},90 ${20 + i * 260},260 L${20 + i * 260},640`, 'none', 'stroke="#e8eeee" stroke-width="7" opacity="0.8"') + line(-240 + i * 260, 360, 20 + i * 260, 360, '#e8eeee', 3, 'opacity="0.6"') + line(-110 + i * 260, 175, -110 + i * 260, 600, '#e8eeee', 3, 'opacity="0.5"') + poly([[-240 + i * 260, 620], [-240 + i * 260, 280], [-180 + i * 260, 200], [-200 + i * 260, 620]], '#ffffff', 'opacity="0.13"')) + line(-200, 260, 1800, 260, '#e8eeee', 5) },
    { d: 0.3, svg: rect(-200, 600, 2000, 300, lg([mix(p.f, p.out[2], 0.3), darker(p.f, 0.35)])) + bed(620, 0.15) + times(8, (i) => rect(-170 + i * 260, 240, 190, 14, p.a, 'rx="7"') + glow(-75 + i * 260, 270, 190, p.l, p.night ? 0.85 : 0.3)) },
    { d: 0.5, svg: bed(700, 0.5) + person(460, 790, 250, { top: '#f2f4f0', hair: '#2a2020', arm: true }) + person(1160, 784, 240, { top: '#4d7d5b', hair: '#d9bd7a', flip: true }) },
    { d: 0.5, vx: 20, svg: g('translate(240,0)', rect(500, 690, 150, 60, lg(['#f2f4f2', '#b8c4c8']), 'rx="14"') + circ(530, 760, 24, '#2a3036') + circ(620, 760, 24, '#2a3036') + line(575, 690, 575, 600, '#8a969e', 9) + rect(545, 572, 60, 34, '#2f3a44', 'rx="8"') + circ(590, 589, 9, '#5fe0ff')) },
    { d: 0.85, svg: bed(850, 1) },
  ];
}
