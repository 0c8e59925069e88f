// Country scenes: terraces, a rail bridge, a gorge, an orchard, snow.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg, sky, ridge, haze, cloud, water, glitter } from './lib.mjs';
import { person, crowd, tree, pine, flock, house, lampPost, windows } from './figures.mjs';

export function terraces(a) {
  const autumn = a.sky[0] === '#5f9fc4';
  const green = autumn ? '#c9962f' : '#5f9a4b', edge = autumn ? '#7d5524' : '#37663a';
  const step = (i) => { // one terrace: water mirror, crop band, dark lip
    const y = 430 + i * i * 4.1 + i * 14, k = i / 9, p = rnd(0, 6), am = 26 + i * 5;
    const curve = (dy) => { let d = `M-200,${y + dy + am * Math.sin(p)}`; for (let x = -140; x <= 1800; x += 60) d += ` L${x},${(y + dy + am * Math.sin(x / 260 + p) + am * 0.4 * Math.sin(x / 97 + p * 2)).toFixed(1)}`; return d + ' L1800,900 L-200,900Z'; };
    const c = mix(mix(green, pick(['#88b04f', '#4d8a55', '#b9b24a']), 0.35), a.haze, 0.5 * (1 - k));
    return path(curve(-7), mix(edge, a.haze, 0.5 * (1 - k))) + path(curve(0), rnd() < 0.45 ? lg([mix(a.sky[2], '#ffffff', 0.25), mix(a.sky[1], green, 0.25), c]) : lg([lighter(c, 0.22), darker(c, 0.1)])) +
      times(30, () => { const x = rnd(-200, 1800); const yy = y + 10 + am * Math.sin(x / 260 + p) + am * 0.4 * Math.sin(x / 97 + p * 2); return path(`M${x},${yy + 8} l-3,${-8 - k * 14} M${x + 3},${yy + 8} l3,${-9 - k * 12}`, 'none', `stroke="${mix(edge, green, 0.4)}" stroke-width="${1.2 + k * 1.6}" opacity="0.7"`); });
  };
  return [
    { d: 0, svg: sky(a, 460) },
    { d: 0.08, svg: ridge(330, 170, mix(a.dark, a.haze, 0.8)) + ridge(390, 120, mix(mix(a.dark, green, 0.3), a.haze, 0.66)) + haze(300, 200, a.haze, 0.7) },
    { d: 0.2, svg: ridge(430, 80, mix(mix(a.dark, green, 0.5), a.haze, 0.45)) + times(12, () => house(rnd(1050, 1500), rnd(425, 455), rnd(30, 48), rnd(22, 28), '#e8dcc2', '#7a4a38', '')) },
    { d: 0.35, svg: times(4, step) },
    { d: 0.3, vx: 9, svg: times(9, () => cloud(rnd(-300, 1500), rnd(380, 560), rnd(300, 600), lighter(a.haze, 0.5), 0.5)) },
    { d: 0.6, svg: times(3, (i) => step(i + 4)) + person(540, 668, 66, { top: '#4b6a9c', hair: '#d9bd7a', arm: true }) + person(610, 676, 64, { top: '#a33f35', hair: '#d9bd7a', flip: true }) },
    { d: 0.85, svg: times(2, (i) => step(i + 7)) + tree(1480, 850, 420, mix(green, '#2f5a35', 0.5)) + person(1180, 868, 130, { top: '#c46f4e', hair: '#e0c98a', bag: '#7d5a34' }) },
  ];
}

export function bridge(a) {
  const stone = mix('#8c8478', a.dark, 0.3), deckY = 430;
  const pier = (x) => poly([[x - 17, deckY], [x + 17, deckY], [x + 30, 900], [x - 30, 900]], lg([lighter(stone, 0.2), darker(stone, 0.25)], 1, 0));
  const arch = (x, w) => path(`M${x + 17},${deckY + 150} Q${x + w / 2},${deckY + 12} ${x + w - 17},${deckY + 150} L${x + w - 17},${deckY + 20} L${x + 17},${deckY + 20}Z`, darker(stone, 0.12));
  const car = (x, head) => path(head ? `M${x},384 L${x + 130},384 Q${x + 172},392 ${x + 186},${deckY - 6} L${x},${deckY - 6}Z` : `M${x},384 h172 v${deckY - 390} h-172Z`, lg(['#f5f7f8', '#c8d2d8'])) + rect(x + 8, 393, head ? 110 : 156, 15, '#24384c', 'rx="4"') + times(6, (i) => rect(x + 14 + i * 25, 395, 17, 11, a.lit, `opacity="${head && i > 3 ? 0 : 0.75}"`)) + rect(x, 413, head ? 182 : 172, 4, '#c9452f');
  return [
    { d: 0, svg: sky(a, 520) },
    { d: 0.08, svg: ridge(300, 260, mix(a.dark, a.haze, 0.82)) + ridge(400, 190, mix(a.dark, a.haze, 0.66)) + haze(300, 260, a.haze, 0.7) },
    { d: 0.2, svg: ridge(520, 170, mix(a.dark, a.haze, 0.46)) + times(50, () => pine(rnd(-200, 1800), rnd(560, 640), rnd(36, 70), mix(mix('#2f5a45', a.dark, 0.3), a.haze, 0.42))) + haze(480, 200, a.haze, 0.5) },
    { d: 0.2, vx: 10, svg: times(8, () => cloud(rnd(-300, 1600), rnd(560, 700), rnd(300, 620), lighter(a.haze, 0.5), 0.6)) },
    { d: 0.45, vx: 46, svg: times(5, (i) => car(-420 + i * 175, false)) + car(-420 + 5 * 175, true) },
    { d: 0.45, svg: rect(-200, deckY - 6, 2000, 28, lg([lighter(stone, 0.25), darker(stone, 0.2)])) + times(10, (i) => arch(-180 + i * 220, 220)) + times(11, (i) => pier(-180 + i * 220)) + times(34, (i) => line(-200 + i * 60, deckY - 6, -200 + i * 60, 350, darker(stone, 0.4), 2.5)) + line(-200, 356, 1800, 356, darker(stone, 0.4), 1.4) },
    { d: 0.7, svg: ridge(800, 110, mix(mix('#2d4f3c', a.dark, 0.35), a.haze, 0.2)) + times(34, () => { const x = rnd(-200, 1800); return pine(x, rnd(800, 860), rnd(90, 150), mix(a.sky[0] === '#5f9fc4' ? pick(['#a8562b', '#c98a2f', '#4f6a3c']) : '#2f5a45', a.dark, 0.25)); }) },
    { d: 1, svg: times(9, () => pine(rnd() < 0.6 ? rnd(-200, 260) : rnd(1450, 1800), 920, rnd(220, 380), mix('#1e3a2e', a.dark, 0.55))) },
  ];
}

export function gorge(a) {
  const rock = mix('#8f6f58', a.dark, 0.25);
  const wall = (side, x0, c, top) => { const pts = [[side < 0 ? -200 : 1800, 900], [side < 0 ? -200 : 1800, top]]; let x = side < 0 ? -200 : 1800; let y = top; while (y < 880) { x = x0 + side * rnd(-90, 60) - side * (y - top) * -0.16; pts.push([x, y]); y += rnd(24, 70); pts.push([x + rnd(-14, 14), y]); } return poly([...pts, [x, 900]], lg(side < 0 ? [darker(c, 0.2), lighter(c, 0.16)] : [lighter(c, 0.2), darker(c, 0.25)], 1, 0)); };
  return [
    { d: 0, svg: sky(a, 560) },
    { d: 0.1, svg: ridge(430, 260, mix(a.dark, a.haze, 0.75)) + haze(330, 260, a.haze, 0.75) },
    { d: 0.25, svg: wall(-1, 520, mix(rock, a.haze, 0.5), 240) + wall(1, 1120, mix(rock, a.haze, 0.46), 200) },
    { d: 0.3, svg: path('M760,640 Q700,720 820,770 Q980,820 700,900 L1320,900 Q1200,800 1000,752 Q880,716 880,640Z', lg([mix(a.sky[2], '#4fa0a0', 0.3), mix('#2f8088', a.dark, 0.15)])) + times(34, () => { const k = rnd(); return rect(780 + k * rnd(-120, 240), 660 + k * 220, 20 + k * 90, 2 + k * 3, '#fff', `opacity="${rnd(0.2, 0.6)}" rx="2"`); }) },
    { d: 0.3, vx: 12, svg: times(4, () => cloud(rnd(400, 1200), rnd(430, 600), rnd(240, 480), lighter(a.haze, 0.5), 0.55)) + flock(8, 600, 1100, 200, 340, 13, a.dark) },
    { d: 0.6, svg: wall(-1, 330, rock, 330) + wall(1, 1330, darker(rock, 0.1), 270) + times(40, () => { const l = rnd() < 0.5; return ell(l ? rnd(-200, 330) : rnd(1340, 1800), rnd(400, 880), rnd(20, 60), rnd(8, 18), mix('#4a6a3c', a.dark, 0.3), 'opacity="0.8"'); }) },
    { d: 0.6, svg: path('M300,470 Q820,600 1370,440', 'none', 'stroke="#4a3626" stroke-width="5"') + path('M300,420 Q820,556 1370,392', 'none', 'stroke="#4a3626" stroke-width="3"') + times(44, (i) => { const t = (i + 0.5) / 44, y = (q, m, e) => (1 - t) ** 2 * q + 2 * t * (1 - t) * m + t * t * e; const x = y(300, 820, 1370); return line(x, y(470, 600, 440), x, y(420, 556, 392), '#4a3626', 2); }) + [0.42, 0.47, 0.6].map((t, i) => person(300 * (1 - t) ** 2 + 2 * t * (1 - t) * 820 + t * t * 1370, (1 - t) ** 2 * 470 + 2 * t * (1 - t) * 600 + t * t * 440, 58, { top: ['#c9452f', '#e0b04a', '#3b6e8f'][i], bag: '#5d4632' })).join('') },
    { d: 1, svg: path('M-200,900 L-200,760 Q100,720 330,800 Q480,850 560,900Z', darker(rock, 0.6)) + pine(120, 800, 300, darker('#2d4f3c', 0.4)) + pine(300, 850, 210, darker('#2d4f3c', 0.35)) },
  ];
}

export function orchard(a) {
  const autumn = a.sky[0] === '#5f9fc4';
  const leaf = autumn ? '#6f8a3a' : '#f0bccb', ground = autumn ? '#9a8a45' : '#7fae62';
  const fruit = (x, y, h, n) => tree(x, y, h, leaf, '#4d3a2e') + times(n, () => circ(x + rnd(-0.34, 0.34) * h, y - h * rnd(0.46, 0.98), h * (autumn ? 0.026 : 0.016), autumn ? pick(['#d9542f', '#e8852f', '#c93a2f']) : pick(['#ffffff', '#fbdde6', '#e58fae'])));
  const row = (n, y, h, k) => times(n, (i) => fruit(-160 + i * (2000 / n) + rnd(-20, 20), y + rnd(-6, 6), h * rnd(0.9, 1.1), k));
  return [
    { d: 0, svg: sky(a, 430) },
    { d: 0.1, svg: ridge(400, 130, mix(a.dark, a.haze, 0.68)) + ridge(430, 80, mix(mix(a.dark, '#4d7a4a', 0.5), a.haze, 0.5)) + haze(340, 140, a.haze, 0.5) },
    { d: 0.25, svg: rect(-200, 440, 2000, 460, lg([lighter(ground, 0.35), ground, darker(ground, 0.35)])) + row(26, 476, 70, 14) + house(1180, 486, 120, 50, '#efe6d2', '#8d4b3a', '') },
    { d: 0.4, svg: row(13, 560, 150, 26) },
    { d: 0.6, svg: poly([[640, 900], [900, 900], [800, 470], [784, 470]], mix(ground, '#d9c08a', 0.6), 'opacity="0.8"') + fruit(240, 740, 340, 60) + fruit(1280, 730, 330, 60) + person(960, 760, 150, { top: '#3b6e8f', hair: '#d9bd7a', arm: true }) + person(690, 770, 146, { top: '#c46f4e', hair: '#d9bd7a', flip: true }) + times(4, (i) => rect(560 + (i % 2) * 74, 774 - Math.floor(i / 2) * 38, 68, 34, '#a87b45') + times(6, (k) => circ(568 + (i % 2) * 74 + k * 10, 772 - Math.floor(i / 2) * 38, 8, autumn ? '#d9542f' : '#f7d7e0'))) },
    { d: 1, svg: times(60, () => path(`M${rnd(-200, 1800)},905 q${rnd(-10, 10)},-40 ${rnd(-20, 20)},${-rnd(30, 90)}`, 'none', `stroke="${darker(ground, rnd(0.2, 0.5))}" stroke-width="4"`)) + fruit(1640, 900, 560, 70) },
    { d: 0.8, fall: 60, clipOnly: true, svg: times(120, () => ell(rnd(-200, 1800), rnd(0, 900), 5, 3, autumn ? '#c98a2f' : '#fbdde6', 'opacity="0.9"')) },
  ];
}

export function snow(a) {
  const night = !!a.moon, white = mix('#f7f9fc', a.haze, night ? 0.55 : 0.08), pineC = mix('#33584e', a.dark, night ? 0.6 : 0.25);
  const flakes = (n, r) => times(n, () => circ(rnd(-200, 1800), rnd(0, 900), r * rnd(0.5, 1.2), '#fff', `opacity="${rnd(0.4, 0.9)}"`));
  return [
    { d: 0, svg: sky(a, 500) },
    { d: 0.1, svg: ridge(380, 240, mix(white, a.haze, 0.45)) + ridge(440, 150, mix(white, a.sky[1], 0.4)) + haze(380, 180, a.haze, 0.6) },
    { d: 0.25, svg: ridge(540, 60, mix(white, a.haze, 0.25)) + times(60, () => pine(rnd(-200, 1800), rnd(530, 580), rnd(50, 90), mix(pineC, a.haze, 0.4), mix(white, a.haze, 0.2))) },
    { d: 0.45, svg: ridge(650, 40, lg([white, mix(white, a.sky[0], 0.35)])) + [[420, 640, 170], [650, 660, 210], [930, 640, 180], [1160, 668, 200]].map(([x, y, w]) => house(x, y, w, 74, '#a5704c', white, a.lit) + rect(x + w * 0.7, y - 150, 20, 44, '#6b4a3a') ).join('') },
    { d: 0.45, vx: 5, vy: -4, svg: [[550, 470], [805, 470], [1066, 465]].map(([x, y]) => times(5, (i) => ell(x + i * 10, y - i * 26, 14 + i * 8, 10 + i * 3, '#fff', `opacity="${0.5 - i * 0.08}" filter="url(#b4)"`))).join('') },
    { d: 0.75, svg: path('M-200,900 L-200,742 Q300,690 800,744 T1800,724 L1800,900Z', lg([white, mix(white, a.sky[0], 0.45)])) + path('M720,900 Q700,800 860,740 L900,740 Q800,810 880,900Z', mix(white, a.sky[0], 0.4)) + person(830, 800, 104, { top: '#b5483a', hair: '#3b6e8f', bag: '#2f3e55' }) + person(884, 806, 70, { top: '#e0b04a', hair: '#b5483a' }) + times(8, () => pine(rnd() < 0.5 ? rnd(-180, 300) : rnd(1300, 1780), rnd(790, 880), rnd(230, 340), pineC, white)) },
    { d: 0.6, fall: 70, svg: flakes(190, 3.2) },
    { d: 0.9, fall: 120, svg: flakes(80, 6) },
  ];
}
