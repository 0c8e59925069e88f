// Coast scenes. Each returns layers back to front: { d: depth 0..1 for panning, svg, and for clips
// vx/vy (pixels per second), bob (up-down swing), on (when shown), rot (turning) }.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg, sky, ridge, water, glitter, haze, cloud } from './lib.mjs';
import { person, bird, flock, wader, lampPost, windows, boat, house, stack, pine } from './figures.mjs';

const gull = (a) => ({ d: 0.3, vx: 22, bob: 8, svg: flock(9, 100, 1000, 120, 330, 15, mix(a.dark, '#ffffff', a.moon ? 0.25 : 0.05)) });

function crane(x, y, h, c, boom) { // ship-to-shore gantry
  const b = y - h * 0.62;
  return path(`M${x - h * 0.16},${y} L${x - h * 0.12},${b} M${x + h * 0.16},${y} L${x + h * 0.12},${b} M${x - h * 0.15},${y - h * 0.28} L${x + h * 0.15},${y - h * 0.28}`, 'none', `stroke="${c}" stroke-width="${h * 0.026}"`) +
    path(`M${x - h * 0.15},${y - h * 0.28} L${x + h * 0.12},${b} M${x + h * 0.15},${y - h * 0.28} L${x - h * 0.12},${b}`, 'none', `stroke="${darker(c, 0.2)}" stroke-width="${h * 0.012}"`) +
    path(`M${x - h * 0.34},${b} L${x + h * boom},${b}`, 'none', `stroke="${c}" stroke-width="${h * 0.032}"`) +
    path(`M${x - h * 0.04},${b} L${x},${y - h} L${x + h * 0.06},${b} M${x},${y - h} L${x - h * 0.33},${b} M${x},${y - h} L${x + h * boom * 0.55},${b} M${x},${y - h} L${x + h * boom},${b}`, 'none', `stroke="${c}" stroke-width="${h * 0.011}"`) +
    rect(x - h * 0.24, b - h * 0.06, h * 0.13, h * 0.06, lighter(c, 0.2)) + rect(x + h * 0.3, b + h * 0.02, h * 0.06, h * 0.05, '#e8ecef') + line(x + h * 0.33, b + h * 0.05, x + h * 0.33, b + h * 0.3, darker(c, 0.5), 1.5) + rect(x + h * 0.25, b + h * 0.3, h * 0.16, h * 0.06, '#c8963e');
}
const ship = (x, y, len, a) => boat(x, y, len, mix('#27384f', a.dark, 0.3), '#b8432f',
  stack(-72, -20, 17, 7, 7, int(4, 5)) + rect(60, -74, 26, 54, '#eef0ee') + times(5, (i) => rect(62, -70 + i * 10, 22, 4, a.moon ? a.lit : '#3a556b')) + rect(66, -90, 10, 18, '#b8432f') + rect(58, -80, 32, 6, '#d9dcda') + line(72, -90, 72, -108, '#444', 1.5));

export function harbour(a) {
  const c1 = mix('#c6543a', a.haze, 0.2), far = mix(a.dark, a.haze, 0.62);
  return [
    { d: 0, svg: sky(a, 540) },
    { d: 0.12, svg: ridge(520, 90, mix(a.dark, a.haze, 0.78)) + ridge(535, 50, mix(a.dark, a.haze, 0.62)) + haze(430, 160, a.haze, 0.55) },
    { d: 0.25, svg: times(9, (i) => crane(-120 + i * 215, 548, int(130, 190), far, 0.8)) + rect(-200, 540, 2000, 16, mix(a.dark, a.haze, 0.5)) + times(24, () => a.moon ? glow(rnd(-200, 1800), rnd(470, 540), 22, a.lit, 0.9) : '') },
    { d: 0.25, svg: water(552, a) + (a.sun ? glitter(a.sun[0], 556, 330, a.sun[2]) : '') },
    { d: 0.45, vx: 14, bob: 2, svg: ship(560, 640, 700, a) + ell(560, 700, 350, 14, darker(a.sea, 0.4), 'opacity="0.5" filter="url(#b4)"') },
    { d: 0.3, vx: -20, bob: 3, svg: boat(1330, 610, 120, '#8a3b2c', '#e9e4d4', rect(20, -52, 40, 32, '#efece2') + line(-40, -20, -30, -80, '#333', 3) + line(-30, -80, 20, -40, '#333', 1.5)) },
    gull(a),
    { d: 0.7, svg: rect(-200, 800, 2000, 120, lg([mix('#6b7077', a.haze, 0.25), darker('#4a4f58', 0.35)])) + times(60, (i) => rect(-200 + i * 36, 800, 18, 8, i % 2 ? '#d9a93a' : '#26292f')) },
    { d: 0.8, svg: crane(1420, 810, 640, c1, 0.62) + crane(180, 812, 720, darker(c1, 0.14), 0.72) + stack(820, 850, 104, 40, 3, 2) + stack(1180, 866, 104, 40, 5, 1) + (a.moon ? glow(250, 370, 160, a.lit, 0.7) + glow(1500, 420, 140, a.lit, 0.7) : '') },
    { d: 0.95, svg: person(640, 872, 92, { top: '#e0762f', legs: '#24324a', hair: '#e8c23c' }) + person(700, 876, 90, { top: '#dca834', flip: true, hair: '#d8d8d8', arm: true }) },
  ];
}

export function ferry(a) {
  const deck = rect(-84, -44, 160, 24, '#f4f2ea') + rect(-66, -66, 118, 22, '#e9eef0') + rect(-40, -82, 60, 16, '#f7f5ee') + times(11, (i) => rect(-78 + i * 14, -39, 9, 10, a.moon || a.sky[2] === '#ffb469' ? a.lit : '#44718c')) + times(8, (i) => rect(-60 + i * 14, -62, 9, 9, '#3d6884')) + rect(22, -100, 14, 34, '#d0563a') + rect(22, -92, 14, 6, '#fff') + times(9, (i) => circ(-54 + i * 13, -69, 2.6, pick(['#c4573f', '#3a5f85', '#e0b04a', '#6c8f6a'])));
  return [
    { d: 0, svg: sky(a, 500) },
    { d: 0.12, svg: ridge(480, 120, mix(a.dark, a.haze, 0.75)) + ridge(500, 80, mix(a.dark, a.haze, 0.55)) + haze(400, 160, a.haze, 0.5) + times(26, () => house(rnd(900, 1700), rnd(496, 508), rnd(20, 34), rnd(14, 20), '#e9e2d2', '#8d5540', '')) },
    { d: 0.2, svg: water(505, a) + (a.sun ? glitter(a.sun[0], 510, 380, a.sun[2]) : '') },
    { d: 0.3, vx: -12, bob: 2, svg: boat(1180, 560, 110, '#5d4632', '#d9c08a', path('M-20,-20 L-20,-110 L52,-26Z', '#f3e9d2') + path('M-24,-20 L-24,-100 L-70,-26Z', '#e2cfa6')) },
    { d: 0.5, vx: 16, bob: 4, svg: boat(620, 680, 820, '#1f5d7d', '#e8b23d', deck) + path('M180,742 Q620,720 1060,742 Q900,764 620,760 Q300,764 180,742Z', '#fff', 'opacity="0.45"') + times(16, () => ell(rnd(40, 330), rnd(728, 770), rnd(20, 60), rnd(2, 5), '#fff', 'opacity="0.4"')) },
    gull(a),
    { d: 0.9, svg: path('M-200,900 L-200,838 Q200,826 640,842 T1800,836 L1800,900Z', darker(mix('#6b5a48', a.dark, 0.4), 0.2)) + times(19, (i) => line(-180 + i * 110, 846, -180 + i * 110, 780, darker(a.dark, 0.2), 6)) + line(-200, 792, 1800, 792, darker(a.dark, 0.2), 4) + line(-200, 816, 1800, 816, darker(a.dark, 0.2), 3) + person(1300, 862, 150, { top: '#b5483a', bag: '#d9a441' }) + person(1372, 866, 104, { top: '#3b6e8f', arm: true }) },
  ];
}

export function lighthouse(a) {
  const rock = mix('#4b4640', a.dark, 0.45);
  const beam = a.moon || a.sky[0] === '#232d38';
  return [
    { d: 0, svg: sky(a, 600) },
    { d: 0.1, svg: ridge(585, 60, mix(a.dark, a.haze, 0.7)) + haze(500, 160, a.haze, 0.4) },
    { d: 0.2, svg: water(596, a) + (a.sun ? glitter(a.sun[0], 600, 290, a.sun[2]) : '') + (a.moon ? glitter(a.moon[0], 600, 290, a.moon[2]) : '') },
    { d: 0.55, svg: path('M240,900 Q330,720 470,690 Q540,640 640,628 L880,626 Q980,660 1040,720 Q1180,760 1260,900Z', lg([lighter(rock, 0.16), darker(rock, 0.35)])) + times(40, () => { const x = rnd(330, 1150), y = rnd(690, 880); return poly([[x, y], [x + rnd(20, 60), y - rnd(8, 26)], [x + rnd(70, 110), y + rnd(0, 14)]], pick([lighter(rock, 0.14), darker(rock, 0.3)]), 'opacity="0.55"'); }) },
    { d: 0.55, svg: house(800, 640, 130, 62, '#e7ddc8', '#8d4b3a', beam ? a.lit : '') },
    ...(beam ? [{ d: 0.55, on: 'lt(mod(t,4),2.6)', svg: poly([[716, 236], [1800, 60], [1800, 350]], lg([['#fff3c4', 0.62], ['#fff3c4', 0]], 1, 0)) + poly([[704, 236], [-200, 120], [-200, 330]], lg([['#fff3c4', 0], ['#fff3c4', 0.5]], 1, 0)) + glow(710, 236, 170, '#fff1bf', 0.95) }] : []),
    { d: 0.55, svg: poly([[662, 640], [680, 262], [740, 262], [758, 640]], lg(['#f6f1e6', '#c9c2b6'], 1, 0)) + [0.14, 0.46, 0.78].map((t) => poly([[680 - 18 * t, 262 + 378 * t], [740 + 18 * t, 262 + 378 * t], [740 + 18 * (t + 0.15), 262 + 378 * (t + 0.15)], [680 - 18 * (t + 0.15), 262 + 378 * (t + 0.15)]], lg(['#c9452f', '#8f2c22'], 1, 0))).join('') + rect(668, 254, 84, 10, '#2b2f38') + rect(688, 212, 44, 44, beam ? '#fff0b8' : '#bcd4dc') + times(4, (i) => line(688 + i * 14.6, 212, 688 + i * 14.6, 256, '#2b2f38', 3)) + path('M680,214 Q710,176 740,214Z', '#8f2c22') + line(710, 194, 710, 170, '#2b2f38', 4) + times(3, (i) => rect(702, 340 + i * 90, 15, 24, '#394150', 'rx="7"')) },
    gull(a),
    { d: 0.75, bob: 7, svg: times(26, () => { const x = rnd(-180, 1750), y = rnd(810, 890); return path(`M${x},${y} q40,-26 90,-4 q44,-18 84,4 q-90,10 -174,0Z`, '#fff', `opacity="${rnd(0.2, 0.55)}"`); }) },
  ];
}

export function flats(a) {
  const mud = mix('#7d6a58', a.dark, a.sky[0] === '#9db2b9' ? 0.1 : 0.35);
  return [
    { d: 0, svg: sky(a, 470) },
    { d: 0.1, svg: ridge(462, 40, mix(a.dark, a.haze, 0.72)) + times(5, (i) => line(1000 + i * 130, 456, 1000 + i * 130, 370, mix(a.dark, a.haze, 0.7), 3) + times(3, (k) => line(1000 + i * 130, 370, 1000 + i * 130 + 34 * Math.cos(k * 2.09 + i), 370 + 34 * Math.sin(k * 2.09 + i), mix(a.dark, a.haze, 0.7), 2.4))) + haze(400, 120, a.haze, 0.6) },
    { d: 0.2, svg: rect(-200, 465, 2000, 435, lg([mix(mud, a.sky[2], 0.72), mix(mud, a.sky[1], 0.4), darker(mud, 0.35)])) + (a.sun ? glitter(a.sun[0], 470, 400, a.sun[2]) : '') + times(46, () => { const k = rnd() ** 1.4, y = 480 + k * 390, x = rnd(-250, 1700), w = 120 + k * 420; return path(`M${x},${y} q${w * 0.3},${-8 - k * 14} ${w * 0.6},${-2} t${w * 0.6},4 q${-w * 0.5},${8 + k * 12} ${-w},${4} Z`, k < 0.5 ? mix(a.sky[2], '#fff', 0.2) : mix(a.sky[1], a.sky[2], 0.6), `opacity="${rnd(0.35, 0.75)}"`); }) },
    { d: 0.25, vx: 26, bob: 10, svg: flock(38, -150, 900, 150, 330, 13, mix(a.dark, a.haze, 0.15)) },
    { d: 0.3, vx: 38, bob: 14, svg: flock(20, -100, 700, 220, 420, 22, a.dark) },
    { d: 0.5, svg: times(24, () => { const x = rnd(-150, 1750), y = rnd(590, 690), f = rnd() < 0.5 ? 1 : -1; return g(`translate(0,${2 * y}) scale(1,-1)`, wader(x, y, 46, mix(a.dark, mud, 0.3), '#7a5a48', f), 'opacity="0.25"') + wader(x, y, 46, pick(['#f2ece0', '#d8cdbd', '#8f8478']), '#b3603f', f); }) },
    { d: 0.8, svg: times(7, (i) => { const x = [90, 330, 420, 760, 1060, 1240, 1500][i], y = 770 + (i % 3) * 32, f = i % 2 ? 1 : -1; return g(`translate(0,${2 * y}) scale(1,-1)`, wader(x, y, 120, darker(mud, 0.4), '#6a4a38', f), 'opacity="0.3"') + wader(x, y, 120, pick(['#f7f2e8', '#e9dfcf', '#b9aa98']), '#c9603f', f); }) },
    { d: 1, svg: times(110, () => { const x = rnd() < 0.5 ? rnd(-200, 220) : rnd(1330, 1800), h = rnd(90, 260); return path(`M${x},905 q${rnd(-14, 14)},${-h * 0.6} ${rnd(-30, 40)},${-h}`, 'none', `stroke="${mix(darker(mud, 0.5), '#8a7a3a', rnd(0, 0.5))}" stroke-width="${rnd(2, 5)}"`); }) },
  ];
}

export function turbines(a) {
  const rotor = (x, y, r, c) => ({ cx: x, cy: y, r: r * 1.06, svg: times(3, (k) => g(`rotate(${k * 120 + 20} ${x} ${y})`, path(`M${x - r * 0.02},${y} Q${x - r * 0.07},${y - r * 0.28} ${x},${y - r} Q${x + r * 0.03},${y - r * 0.3} ${x + r * 0.025},${y}Z`, c))) + circ(x, y, r * 0.05, c) });
  const tower = (x, y, h, w, c) => poly([[x - w, y + h], [x - w * 0.5, y], [x + w * 0.5, y], [x + w, y + h]], lg([lighter(c, 0.3), darker(c, 0.12)], 1, 0)) + rect(x - w * 1.4, y - w * 0.8, w * 4, w * 1.6, lighter(c, 0.1), `rx="${w * 0.6}"`);
  const white = mix('#f4f5f2', a.haze, 0.15), far = mix('#eef1ef', a.haze, 0.5);
  const place = [[150, 430, 90], [470, 420, 96], [1130, 425, 92], [1480, 432, 88], [830, 300, 190], [1330, 250, 210], [300, 230, 240]];
  const base = (i) => (i < 4 ? 200 : i < 6 ? 420 : 560);
  return [
    { d: 0, svg: sky(a, 600) },
    { d: 0.1, svg: ridge(612, 70, mix(a.dark, a.haze, 0.75)) + haze(500, 180, a.haze, 0.45) },
    { d: 0.2, svg: water(618, a) + (a.sun ? glitter(a.sun[0], 622, 270, a.sun[2]) : '') },
    ...place.flatMap(([x, y, r], i) => { const c = i < 4 ? far : white, d = [0.25, 0.25, 0.25, 0.25, 0.45, 0.45, 0.7][i]; return [
      { d, svg: tower(x, y, base(i), r * 0.06, c) + rect(x - r * 0.12, y + base(i) - 12, r * 0.24, 26, '#d9a93a') + ell(x, y + base(i) + 14, r * 0.3, 6, '#fff', 'opacity="0.5"') },
      { d, svg: rotor(x, y, r, c).svg, rot: { cx: x, cy: y, r: r * 1.06, speed: 0.8 - i * 0.05 } }]; }),
    { d: 0.5, vx: 18, bob: 3, svg: boat(980, 760, 240, '#d0562f', '#f3efe4', rect(-10, -62, 60, 42, '#f2f0e8') + rect(-4, -56, 48, 14, '#37566e') + line(10, -62, 10, -100, '#333', 2) + rect(-80, -30, 50, 10, '#d9a93a')) + path('M840,784 q140,-12 300,2 q-140,14 -300,-2Z', '#fff', 'opacity="0.4"') },
    gull(a),
  ];
}
