// City scenes: old roofs, skyline, rain street, alley, metro, a road race.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg, sky, ridge, haze, water, glitter } from './lib.mjs';
import { person, crowd, tree, flock, house, roof, lampPost, windows, COATS } from './figures.mjs';

export function oldtown(a) {
  const snowy = a.sky[0] === '#7f9cc0', lit = a.sun && a.sky[0] !== '#3a2a5e' && !snowy ? '' : a.lit;
  const tile = snowy ? '#e8eef4' : mix('#4b4f57', a.dark, 0.2);
  const row = (y, n, w, h, k) => times(n, (i) => house(-200 + i * (2000 / n) + rnd(-20, 20), y + rnd(-14, 14), w * rnd(0.8, 1.15), h * rnd(0.85, 1.2), mix(pick(['#efe6d4', '#dccbb0', '#c7a787', '#a5704c']), a.haze, k), mix(tile, a.haze, k), lit));
  return [
    { d: 0, svg: sky(a, 470) },
    { d: 0.1, svg: ridge(400, 150, mix(a.dark, a.haze, 0.72)) + haze(320, 180, a.haze, 0.6) },
    { d: 0.2, svg: row(480, 22, 84, 66, 0.55) + times(5, (i) => { const w = 150 - i * 20, y = 470 - i * 56; return rect(1150 - w * 0.36, y - 56, w * 0.72, 58, mix('#8c4a35', a.haze, 0.35)) + roof(1150 - w / 2, y - 48, w, 26, mix(tile, a.haze, 0.4)); }) + line(1150, 200, 1150, 160, mix(a.dark, a.haze, 0.4), 5) },
    { d: 0.35, svg: row(590, 15, 130, 96, 0.3) + tree(560, 610, 150, mix(snowy ? '#c9d6e0' : '#4d7a4a', a.haze, 0.25)) },
    { d: 0.55, svg: row(730, 10, 200, 130, 0.12) + tree(1240, 740, 190, snowy ? '#dfe8ef' : mix('#3f6a45', a.dark, 0.2)) },
    { d: 0.3, vx: 24, bob: 8, svg: flock(12, 100, 900, 140, 330, 12, mix(a.dark, a.haze, 0.1)) },
    { d: 0.8, svg: row(900, 6, 330, 150, 0) + times(14, (i) => { const x = -120 + i * 150; return line(x, 742, x, 690, '#3a2a20', 3) + circ(x, 742, 0, '#000') + (i % 2 ? glow(x, 770, 46, '#ff7a3a', lit ? 0.8 : 0.2) + ell(x, 770, 17, 20, lg(['#e0563a', '#a82a22'])) + rect(x - 8, 748, 16, 5, '#d9a93a') + rect(x - 8, 787, 16, 5, '#d9a93a') : ''); }) + path('M-200,706 Q300,730 800,704 T1800,712', 'none', 'stroke="#2a2020" stroke-width="3"') },
    ...(snowy ? [{ d: 0.8, fall: 70, svg: times(160, () => circ(rnd(-200, 1800), rnd(0, 900), rnd(1.5, 4), '#fff', 'opacity="0.8"')) }] : a.sky[0] === '#232d38' ? [{ d: 0.8, fall: 900, svg: times(190, () => { const x = rnd(-200, 1800), y = rnd(0, 860); return line(x, y, x - 7, y + 40, '#dfe8ee', 1.4, 'opacity="0.4"'); }) }] : []),
  ];
}

export function skyline(a) {
  const night = a.moon || a.sky[0] === '#3a2a5e' || a.sky[0] === '#232d38';
  const tower = (x, base, w, h, c, share) => { const kind = int(0, 3); const c1 = lg([lighter(c, 0.1), darker(c, 0.2)], 1, 0); const top = base - h;
    return rect(x, top, w, h, c1) + (kind === 1 ? poly([[x, top], [x + w * 0.5, top - w * 0.5], [x + w, top]], c1) : kind === 2 ? rect(x + w * 0.2, top - w * 0.4, w * 0.6, w * 0.4, c1) + line(x + w / 2, top - w * 0.4, x + w / 2, top - w * 1.1, c, 3) : kind === 3 ? path(`M${x},${top} Q${x + w / 2},${top - w * 0.7} ${x + w},${top}Z`, c1) : '') +
      windows(x + 3, top + 8, w - 6, h - 10, Math.max(3, Math.round(w / 15)), Math.round(h / 17), a.lit, share, night ? darker(c, 0.35) : lighter(c, 0.3)); };
  const row = (n, base, h0, h1, k, share) => times(n, (i) => tower(-200 + i * 2000 / n + rnd(-8, 8), base, rnd(0.6, 0.95) * 2000 / n, rnd(h0, h1), mix(mix('#3f5878', a.dark, night ? 0.5 : 0.2), a.haze, k), night ? share : 0.1));
  const late = (base) => times(90, () => rect(rnd(-200, 1800), base - rnd(20, 300), 9, 8, a.lit, 'opacity="0.95"'));
  return [
    { d: 0, svg: sky(a, 600) },
    { d: 0.08, svg: ridge(520, 110, mix(a.dark, a.haze, 0.8)) },
    { d: 0.15, svg: row(34, 640, 60, 190, 0.62, 0.3) + haze(500, 170, a.haze, 0.6) },
    { d: 0.28, svg: row(22, 660, 130, 330, 0.36, 0.42) + (night ? glow(800, 640, 700, a.lit, 0.16) : '') },
    { d: 0.42, svg: row(13, 672, 90, 380, 0.14, 0.5) },
    ...(night ? [{ d: 0.42, clipOnly: true, on: 'gt(t,3)', svg: late(650) }, { d: 0.42, clipOnly: true, on: 'gt(t,6)', svg: late(650) }, { d: 0.42, clipOnly: true, on: 'gt(mod(t,2),1)', svg: times(7, (i) => circ(-50 + i * 280, 300 + (i % 3) * 46, 5, '#ff4a3a')) }] : []),
    { d: 0.42, svg: water(670, a) + times(night ? 120 : 20, () => rect(rnd(-200, 1800), rnd(676, 850), rnd(4, 14), rnd(10, 60), pick([a.lit, '#ff9a55', '#7fc4ff']), `opacity="${rnd(0.08, 0.3)}" rx="3"`)) + (a.sun ? glitter(a.sun[0], 674, 220, a.sun[2]) : '') },
    { d: 0.55, vx: 18, bob: 2, svg: path('M300,760 h190 q-6,22 -22,26 h-150 q-14,-6 -18,-26Z', '#1f2a3d') + rect(330, 732, 126, 28, '#e8e2d2') + times(8, (i) => rect(336 + i * 15, 738, 10, 12, a.lit)) + roof(322, 732, 142, 18, '#8d3a2e') },
    { d: 0.9, svg: path('M-200,900 L-200,858 Q800,830 1800,858 L1800,900Z', darker(a.dark, 0.2)) + times(18, (i) => line(-180 + i * 116, 858, -180 + i * 116, 806, darker(a.dark, 0.3), 4)) + line(-200, 808, 1800, 808, darker(a.dark, 0.3), 4) + lampPost(240, 860, 230, night ? a.lit : '') + lampPost(1180, 858, 230, night ? a.lit : '') + person(960, 866, 118, { top: '#6a3f52' }) + person(1010, 868, 124, { top: '#2f4a68', flip: true }) },
  ];
}

export function rain(a) {
  const night = !!a.moon, road = mix('#3f4650', a.dark, night ? 0.6 : 0.1);
  const neon = ['#ff6a5a', '#ffc04a', '#4ad0ff', '#8f7aff', '#5fe0a0'];
  const shop = (x, w, h) => { const c = mix(pick(['#7a5a48', '#5d6a78', '#8c7a66', '#6b4f5a']), a.dark, night ? 0.6 : 0.2), n = pick(neon); return rect(x, 640 - h, w, h, lg([lighter(c, 0.08), darker(c, 0.2)])) + windows(x + 10, 652 - h, w - 20, h - 190, Math.round(w / 46), Math.round(h / 90), a.lit, night ? 0.5 : 0.25, darker(c, 0.4)) + rect(x + 8, 480, w - 16, 34, night ? n : mix(n, c, 0.5), 'rx="4"') + (night ? glow(x + w / 2, 498, w * 0.8, n, 0.35) : '') + rect(x + 14, 526, w - 28, 114, lg([lighter(a.lit, 0.2), mix(a.lit, c, 0.5)]), `opacity="${night ? 0.95 : 0.6}"`) + times(3, (i) => line(x + 14 + (w - 28) * (i + 1) / 4, 526, x + 14 + (w - 28) * (i + 1) / 4, 640, c, 5)) + poly([[x + 4, 514], [x + w - 4, 514], [x + w + 14, 544], [x - 14, 544]], mix(n, '#ffffff', 0.1), 'opacity="0.75"'); };
  const drops = (n, len, o) => times(n, () => { const x = rnd(-200, 1800), y = rnd(0, 900 - len); return line(x, y, x - len * 0.16, y + len, '#e4eef4', 1.6, `opacity="${o * rnd(0.5, 1)}"`); });
  return [
    { d: 0, svg: sky(a, 500) + times(9, (i) => rect(-200 + i * 230, rnd(120, 260), rnd(130, 200), 400, mix(a.dark, a.haze, 0.6))) + haze(250, 300, a.haze, 0.6) },
    { d: 0.25, svg: times(8, (i) => shop(-200 + i * 250, 244, rnd(330, 480))) },
    { d: 0.4, svg: rect(-200, 640, 2000, 260, lg([lighter(road, 0.16), darker(road, 0.3)])) + `<g filter="url(#b4)">${times(150, () => rect(rnd(-200, 1800), rnd(650, 880), rnd(5, 34), rnd(14, 90), pick([a.lit, ...neon]), `opacity="${rnd(0.04, night ? 0.26 : 0.12)}"`))}</g>` + times(50, () => ell(rnd(-200, 1800), rnd(670, 890), rnd(10, 34), rnd(2, 5), 'none', `stroke="${lighter(road, 0.5)}" stroke-width="1.5" opacity="0.5"`)) },
    { d: 0.4, vx: 42, svg: g('translate(-60,0)', rect(120, 540, 420, 138, lg(['#2f8f7a', '#1f6a5c']), 'rx="16"') + rect(134, 556, 392, 56, '#20303a', 'rx="8"') + times(7, (i) => rect(140 + i * 55, 560, 48, 48, a.lit, 'opacity="0.8" rx="4"') + circ(164 + i * 55, 592, 11, '#3a2f38')) + rect(120, 628, 420, 8, '#f2efe6') + circ(200, 680, 26, '#15181f') + circ(450, 680, 26, '#15181f') + glow(548, 650, 120, '#fff3c4', 0.7)) },
    { d: 0.55, vx: -14, svg: [[260, 760, 128], [900, 748, 122], [980, 754, 118], [1380, 770, 132]].map(([x, y, h], i) => person(x, y, h, { top: COATS[i], flip: true, umbrella: ['#c9452f', '#2f6f8f', '#e0b04a', '#6c8f6a'][i], walk: 8 })).join('') },
    { d: 0.85, vx: 18, svg: [[560, 876, 250], [1210, 884, 262]].map(([x, y, h], i) => person(x, y, h, { top: ['#2f3e55', '#7a4f7d'][i], umbrella: ['#e8c23c', '#b5384a'][i], bag: '#8a6a48', walk: 7 })).join('') },
    { d: 0.6, fall: 900, svg: drops(170, 46, 0.5) },
    { d: 0.9, fall: 1350, svg: drops(80, 80, 0.6) },
  ];
}

export function alley(a) {
  const warm = a.sky[0] === '#3a2a5e', wallL = mix('#d9b48a', a.dark, warm ? 0.35 : 0.05), wallR = mix('#c98f6a', a.dark, warm ? 0.45 : 0.14);
  const win = (x, y, skew, lit) => g(`translate(${x},${y}) skewY(${skew})`, rect(0, 0, 70, 92, '#5d4434') + rect(6, 6, 58, 80, lit ? a.lit : '#6f8fa0') + line(35, 6, 35, 86, '#5d4434', 4) + line(6, 40, 64, 40, '#5d4434', 4) + rect(-6, 96, 82, 12, '#8a5a3c') + times(5, (i) => circ(4 + i * 16, 92, 13, pick(['#4d8a55', '#6fa04a', '#c9452f', '#e58fae']))));
  return [
    { d: 0, svg: sky(a, 520) },
    { d: 0.1, svg: times(6, (i) => house(560 + i * 84, 640, 96, rnd(120, 240), mix('#e6d6ba', a.haze, 0.45), mix('#7a4a38', a.haze, 0.4), warm ? a.lit : '')) },
    { d: 0.3, svg: poly([[560, 900], [1120, 900], [900, 640], [760, 640]], lg([mix('#b9a88c', a.haze, 0.3), darker('#8a7860', warm ? 0.4 : 0.15)])) + times(16, (i) => line(760 - i * 13, 646 + i * i, 900 + i * 14, 646 + i * i, '#5d5040', 1.6, 'opacity="0.5"')) },
    { d: 0.4, svg: poly([[-200, 0], [420, 120], [640, 330], [640, 660], [380, 900], [-200, 900]], lg([darker(wallL, 0.1), lighter(wallL, 0.12)], 1, 0)) + poly([[1800, 0], [1240, 90], [980, 320], [980, 660], [1300, 900], [1800, 900]], lg([lighter(wallR, 0.1), darker(wallR, 0.25)], 1, 0)) + times(3, (i) => win(40 + i * 170, 250 + i * 60, 12, i % 2 || warm)) + times(3, (i) => win(1090 + i * 190, 330 - i * 56, -12, warm && i !== 1)) + times(2, (i) => win(80 + i * 190, 520 + i * 36, 6, warm)) + rect(1180, 560, 110, 240, '#5d3a2a', 'transform="skewY(-1)"') + rect(1200, 590, 70, 180, '#8a5a3c') },
    { d: 0.5, bob: 4, svg: [190, 280, 360].map((y, r) => path(`M${420 + r * 50},${y} Q820,${y + 60} ${1230 - r * 60},${y - 20}`, 'none', 'stroke="#4a3a30" stroke-width="3"') + times(8 - r, (i) => { const t = (i + 1) / (9 - r), x = (420 + r * 50) * (1 - t) ** 2 + 1640 * t * (1 - t) + (1230 - r * 60) * t * t, yy = y * (1 - t) ** 2 + 2 * (y + 60) * t * (1 - t) + (y - 20) * t * t, c = pick(COATS); return rnd() < 0.5 ? path(`M${x - 28},${yy} h56 l10,26 l-16,6 v50 h-44 v-50 l-16,-6Z`, lg([lighter(c, 0.2), c])) : rect(x - 30, yy, 60, 84, lg([lighter(c, 0.25), c])); })).join('') },
    { d: 0.55, svg: person(800, 760, 150, { top: '#4d7d5b', bag: '#c9852f' }) + person(900, 740, 128, { top: '#7a4f7d', flip: true }) + g('translate(660,800)', rect(-60, -40, 90, 12, '#7d5a34') + rect(-54, -30, 8, 34, '#5d4226') + rect(16, -30, 8, 34, '#5d4226')) + person(636, 800, 136, { top: '#3b5e8f', sit: true, hair: '#d8d8d8' }) + path('M1030,846 q10,-30 36,-28 q4,-16 16,-14 l4,12 q10,14 2,30Z', '#d98a3a') + path('M1034,840 q-26,-4 -22,-34', 'none', 'stroke="#d98a3a" stroke-width="7"') },
    { d: 0.9, svg: times(4, (i) => rect(330 + i * 46, 846, 40, 50, '#a8563a', 'rx="4"') + times(7, () => ell(350 + i * 46 + rnd(-24, 24), 846 - rnd(0, 54), 14, 20, pick(['#4d8a55', '#3a6f45', '#6fa04a', '#e05a6a'])))) },
  ];
}

export function metro(a) {
  const night = !!a.moon, wall = night ? '#27384f' : '#d9dcd6', floor = night ? '#394659' : '#c9c4b8', car = night ? '#4a8fb5' : '#e8eef0';
  return [
    { d: 0.1, svg: rect(-200, 0, 2000, 900, lg([darker(wall, 0.25), wall])) + times(12, (i) => rect(-200 + i * 170, 40, 130, 14, '#fff8e0', 'rx="7"') + glow(-135 + i * 170, 50, 150, '#fff3cf', 0.35)) + times(40, (i) => line(-200 + i * 52, 120, -200 + i * 52, 620, darker(wall, 0.12), 2)) },
    { d: 0.3, vx: night ? 90 : 60, svg: times(3, (c) => g(`translate(${-1500 + c * 860},0)`, rect(0, 210, 846, 400, lg([lighter(car, 0.3), car, darker(car, 0.25)]), 'rx="22"') + times(5, (i) => rect(40 + i * 160, 264, 130, 150, '#1d2a38', 'rx="12"') + rect(46 + i * 160, 270, 118, 138, lg(['#fff6da', '#e8d9ae']), 'rx="9"') + times(3, (k) => circ(70 + i * 160 + k * 36, 356, 15, pick(['#2f3038', '#5d4436', '#20191a'])) + path(`M${50 + i * 160 + k * 36},408 q20,-48 40,0Z`, pick(COATS)))) + rect(0, 450, 846, 26, '#d0563a'))) },
    { d: 0.45, svg: rect(-200, 600, 2000, 24, '#e8c23c') + rect(-200, 616, 2000, 290, lg([lighter(floor, 0.2), darker(floor, 0.2)])) + times(24, (i) => line(800 + (i - 12) * 90, 616, 800 + (i - 12) * 300, 900, darker(floor, 0.2), 2)) + times(7, (i) => rect(-160 + i * 320, 60, 46, 570, lg([lighter(wall, 0.3), darker(wall, 0.2)], 1, 0))) },
    { d: 0.65, svg: crowd(9, -150, 1750, 700, 190) },
    { d: 0.95, svg: person(420, 890, 330, { top: '#2f3e55', bag: '#c46f4e' }) + person(1190, 886, 310, { top: '#b5483a', flip: true, bag: '#3b5a4f' }) + person(1290, 890, 210, { top: '#e0b04a', flip: true }) },
  ];
}

export function race(a) {
  const road = mix('#6b7078', a.dark, 0.2);
  const runner = (x, y, h) => { const c = pick(['#e0563a', '#f2b53a', '#2f8fb5', '#4fae7a', '#d94f8a', '#f5f2ea']); return person(x, y, h, { top: c, legs: '#2a3040', walk: 16, arm: rnd() < 0.25 }) + rect(x - h * 0.06, y - h * 0.7, h * 0.13, h * 0.12, '#fff', 'rx="1"'); };
  return [
    { d: 0, svg: sky(a, 470) },
    { d: 0.1, svg: ridge(470, 70, mix(a.dark, a.haze, 0.7)) + times(18, () => { const x = rnd(-200, 1800), w = rnd(50, 100), h = rnd(90, 230); return rect(x, 500 - h, w, h, mix('#5f7892', a.haze, 0.5)) + windows(x, 504 - h, w, h - 8, 4, Math.round(h / 22), a.lit, 0.25, mix('#3f5878', a.haze, 0.4)); }) + haze(380, 150, a.haze, 0.5) },
    { d: 0.2, svg: water(500, a, 120) },
    { d: 0.3, svg: rect(-200, 560, 2000, 30, mix('#6fa04a', a.haze, 0.2)) + times(17, (i) => tree(-180 + i * 122, 584, rnd(110, 150), mix(a.sky[0] === '#3a2a5e' ? '#6a5a3f' : '#5a9a4f', a.haze, 0.2))) },
    { d: 0.4, svg: rect(-200, 586, 2000, 314, lg([lighter(road, 0.25), darker(road, 0.25)])) + times(14, (i) => poly([[-180 + i * 150, 736], [-90 + i * 150, 736], [-100 + i * 150, 746], [-190 + i * 150, 746]], '#f4f1e6', 'opacity="0.7"')) + crowd(30, -180, 1780, 598, 74) + line(-200, 600, 1800, 600, '#e8e2d2', 5) },
    { d: 0.55, vx: 70, bob: 3, svg: Array.from({ length: 14 }, () => [rnd(-700, 1500), rnd(650, 720)]).sort((p, q) => p[1] - q[1]).map(([x, y]) => runner(x, y, 150)).join('') },
    { d: 0.8, vx: 105, bob: 5, svg: Array.from({ length: 8 }, (_, i) => [-520 + i * 250 + rnd(-40, 40), rnd(800, 876)]).sort((p, q) => p[1] - q[1]).map(([x, y]) => runner(x, y, 255)).join('') },
  ];
}
