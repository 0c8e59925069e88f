// Public places and still lifes: news studio, stage, courthouse, stadium, desk with chart, observatory.
import { rnd, int, pick, times, mix, darker, lighter, rect, poly, path, circ, ell, line, g, glow, lg, sky, ridge, haze } from './lib.mjs';
import { person, crowd, tree, pine, flock, lampPost, windows, COATS } from './figures.mjs';

export function studio(p) {
  const screen = (x, w) => rect(x - 10, 130, w + 20, 330, '#0c1220', 'rx="10"') + rect(x, 140, w, 310, lg(p.out));
  return [
    { d: 0.05, svg: rect(-200, 0, 2000, 900, lg([darker(p.w, 0.5), p.w, darker(p.w, 0.3)])) + times(14, (i) => rect(-200 + i * 150, 0, 60, 620, lighter(p.w, 0.12), 'opacity="0.4"')) },
    { d: 0.15, svg: screen(60, 460) + screen(570, 460) + screen(1080, 460) + times(16, (i) => rect(70 + i * 28, 330 - rnd(0, 130), 24, 260, mix(p.out[0], '#0c1830', 0.4)).replace('height="260"', 'height="120"') ) + times(60, () => rect(rnd(70, 510), rnd(270, 440), 5, 6, '#ffd88a')) + circ(800, 295, 110, lg([lighter(p.a, 0.3), darker(p.a, 0.5)])) + times(4, (i) => ell(800, 295, 110, 26 + i * 26, 'none', 'stroke="#fff" stroke-width="2" opacity="0.4"')) + times(3, (i) => ell(800, 295, 30 + i * 30, 110, 'none', 'stroke="#fff" stroke-width="2" opacity="0.4"')) + path('M1080,450 V380 q60,-90 130,-30 t130,-50 t200,30 V450Z', mix(p.out[1], '#1f4a5a', 0.5)) + path('M1080,450 V410 q100,-50 200,-10 t260,-16 V450Z', mix(p.out[1], '#123040', 0.7)) },
    { d: 0.15, vx: 10, clipOnly: true, svg: times(7, (i) => ell(1100 + i * 30, 200 + (i % 3) * 30, 50, 12, '#fff', 'opacity="0.35"')) },
    { d: 0.25, svg: times(7, (i) => line(-120 + i * 290, 0, -120 + i * 290, 60, '#11151f', 8) + path(`M${-150 + i * 290},60 h60 l14,46 h-88Z`, '#1c2230') + glow(-120 + i * 290, 112, 150, p.l, 0.5) + poly([[-150 + i * 290, 106], [-90 + i * 290, 106], [60 + i * 290, 640], [-300 + i * 290, 640]], lg([[p.l, 0.16], [p.l, 0]]))) + rect(-200, 620, 2000, 290, lg([mix(p.f, p.a, 0.25), darker(p.f, 0.5)])) },
    { d: 0.45, svg: person(640, 800, 420, { top: '#27324a', hair: '#1d1718' }) + path('M626,462 l14,50 l14,-50Z', '#f5f2ea') + path('M637,470 h6 l4,40 l-7,10 l-7,-10Z', '#b5384a') + person(980, 800, 410, { top: p.a, hair: '#2a1c18', flip: true }) },
    { d: 0.55, svg: path('M330,640 Q800,590 1290,640 L1330,690 Q800,640 290,690Z', lg(['#f2f4f6', '#a8b4c0'])) + path('M310,690 Q800,642 1310,690 L1260,880 Q800,850 360,880Z', lg([mix(p.a, '#0c1220', 0.2), darker(p.a, 0.6)])) + path('M330,740 Q800,694 1290,740', 'none', `stroke="${lighter(p.a, 0.5)}" stroke-width="6" opacity="0.9"`) + rect(560, 612, 90, 10, '#fff', 'transform="rotate(-3 600 616)"') + rect(930, 610, 90, 10, '#fff', 'transform="rotate(3 970 614)"') + rect(790, 590, 18, 36, '#e0b04a', 'rx="4"') },
    { d: 0.95, svg: g('translate(1440,0)', rect(-110, 560, 230, 130, '#161b26', 'rx="12"') + circ(-130, 624, 44, '#0c1018') + circ(-130, 624, 26, '#2f4a6a') + rect(40, 520, 90, 50, '#161b26', 'rx="6"') + line(0, 690, -90, 900, '#161b26', 14) + line(0, 690, 90, 900, '#161b26', 14) + circ(96, 580, 7, '#ff4a3a')) + person(1620, 900, 440, { top: '#1c2230', legs: '#11151f', flip: true }) },
  ];
}

export function stage(p) {
  return [
    { d: 0.05, svg: rect(-200, 0, 2000, 900, lg([darker(p.w, 0.7), p.w])) + rect(180, 140, 1240, 480, lg(p.out)) + path('M180,620 V480 q160,-110 330,-20 t330,-60 t580,40 V620Z', mix(p.out[1], p.k, 0.5)) + circ(1130, 270, 70, lighter(p.l, 0.5)) + glow(1130, 270, 260, p.l, 0.6) },
    { d: 0.2, svg: times(9, (i) => poly([[-60 + i * 210, 0], [-30 + i * 210, 0], [560 + (i - 4) * 60 + 300, 640], [380 + (i - 4) * 60 + 300, 640]], lg([[i % 2 ? p.l : lighter(p.a, 0.4), 0.34], [p.l, 0.02]]))) + rect(-200, 610, 2000, 150, lg(['#b9834a', '#5a3a20'])) + times(20, (i) => line(-200 + i * 105, 610, -300 + i * 120, 760, '#4a2f1a', 2, 'opacity="0.5"')) },
    { d: 0.35, svg: person(800, 700, 260, { top: '#d8352f', legs: '#f2efe6', arm: true }) + path('M770,580 q-120,40 -170,-40 q20,120 160,90Z', '#f4ead4') + person(620, 696, 240, { top: '#2f6f8f', legs: '#20303f', arm: true, flip: true }) + person(980, 696, 240, { top: '#e0b04a', legs: '#5a3a20', arm: true }) + person(450, 704, 220, { top: '#4d7d5b', sit: true }) + person(1170, 704, 220, { top: '#7a4f7d', sit: true, flip: true }) + ell(500, 690, 40, 46, '#a8352f') + ell(500, 650, 40, 12, '#f0e0c0') + line(1120, 600, 1140, 700, '#6b4526', 9) },
    { d: 0.4, svg: path('M-200,0 H240 Q200,300 110,440 Q190,600 170,640 H-200Z', lg([p.a, darker(p.a, 0.55)], 1, 0)) + path('M1800,0 H1360 Q1400,300 1490,440 Q1410,600 1430,640 H1800Z', lg([darker(p.a, 0.55), p.a], 1, 0)) + times(8, (i) => path(`M${-170 + i * 50},0 Q${-180 + i * 44},320 ${-190 + i * 34},640`, 'none', `stroke="${darker(p.a, 0.5)}" stroke-width="9" opacity="0.5"`) + path(`M${1770 - i * 50},0 Q${1780 - i * 44},320 ${1790 - i * 34},640`, 'none', `stroke="${darker(p.a, 0.5)}" stroke-width="9" opacity="0.5"`)) + times(10, (i) => path(`M${-200 + i * 200},0 h200 q-100,150 -200,0Z`, i % 2 ? p.a : darker(p.a, 0.2))) },
    { d: 0.9, svg: times(3, (r) => times(22, (i) => { const x = -180 + i * 94 + (r % 2) * 47, y = 800 + r * 50, c = mix('#1c1a26', p.k, 0.5); return ell(x, y, 25, 29, darker(c, r * 0.2)) + path(`M${x - 48},${y + 70} q4,-56 48,-56 t48,56Z`, darker(c, r * 0.2)); })) },
  ];
}

export function court(a) {
  const stone = mix('#e0d6c4', a.haze, 0.25);
  return [
    { d: 0, svg: sky(a, 560) },
    { d: 0.1, svg: times(16, () => { const x = rnd(-200, 1800), h = rnd(120, 300); return rect(x, 640 - h, rnd(70, 130), h, mix(a.dark, a.haze, 0.68)); }) + haze(380, 260, a.haze, 0.6) },
    { d: 0.3, svg: rect(230, 330, 1140, 340, lg([darker(stone, 0.16), darker(stone, 0.3)])) + times(5, (i) => rect(330 + i * 210, 420, 90, 190, mix('#4a5a68', a.lit, a.sky[0] === '#3a2a5e' ? 0.6 : 0.1), 'rx="4"')) + poly([[180, 330], [800, 150], [1420, 330]], lg([lighter(stone, 0.2), darker(stone, 0.1)])) + poly([[300, 312], [800, 176], [1300, 312]], darker(stone, 0.2)) + circ(800, 260, 40, '#c9a04a') + line(800, 226, 800, 290, '#6b5020', 4) + line(776, 240, 824, 240, '#6b5020', 4) + path('M766,262 q10,14 20,0Z M814,262 q10,14 20,0Z', '#6b5020') + line(776, 240, 776, 262, '#6b5020', 2) + line(824, 240, 824, 262, '#6b5020', 2) + rect(170, 326, 1260, 26, lighter(stone, 0.25)) + times(8, (i) => rect(236 + i * 156, 352, 44, 300, lg([lighter(stone, 0.3), darker(stone, 0.24)], 1, 0)) + rect(226 + i * 156, 352, 64, 16, lighter(stone, 0.2)) + rect(226 + i * 156, 640, 64, 18, lighter(stone, 0.1))) },
    { d: 0.45, svg: times(7, (i) => rect(150 - i * 34, 656 + i * 24, 1300 + i * 68, 24, i % 2 ? darker(stone, 0.14) : lighter(stone, 0.06))) + tree(90, 760, 300, mix('#4d7a4a', a.dark, 0.25)) + tree(1540, 760, 320, mix('#4d7a4a', a.dark, 0.3)) },
    { d: 0.3, vx: 24, bob: 8, svg: flock(10, 100, 900, 90, 300, 12, a.dark) },
    { d: 0.75, svg: rect(-200, 820, 2000, 90, lg([mix('#9a948a', a.haze, 0.1), darker('#7a746a', 0.3)])) + lampPost(300, 850, 260, a.sky[0] === '#3a2a5e' ? a.lit : '') + lampPost(1310, 850, 260, a.sky[0] === '#3a2a5e' ? a.lit : '') + person(700, 860, 190, { top: '#27324a', bag: '#6b4526' }) + person(920, 850, 180, { top: '#7a3f4a', flip: true, bag: '#2f3e55' }) + person(1050, 800, 120, { top: '#3b6e8f' }) },
  ];
}

export function stadium(a) {
  const night = !!a.moon, grass = night ? '#2f8a4a' : '#5aa84a';
  const mast = (x) => line(x, 470, x, 90, mix('#c8d0d8', a.dark, 0.4), 12) + rect(x - 70, 60, 140, 64, mix('#5a6672', a.dark, 0.3), 'rx="5"') + times(15, (i) => circ(x - 56 + (i % 5) * 28, 76 + Math.floor(i / 5) * 17, 7, night ? '#fffdf0' : '#e8eef0')) + (night ? glow(x, 92, 300, '#f4f8ff', 0.75) : '');
  return [
    { d: 0, svg: sky(a, 480) },
    { d: 0.15, svg: mast(120) + mast(1480) + mast(640) + mast(980) },
    { d: 0.25, svg: path('M-200,480 Q800,250 1800,480 L1800,640 L-200,640Z', lg([mix('#56627a', a.dark, 0.3), mix('#39445a', a.dark, 0.4)])) + path('M-200,440 Q800,206 1800,440 L1800,480 Q800,250 -200,480Z', mix('#e6eaee', a.haze, night ? 0.4 : 0.1)) + times(1100, () => { const x = rnd(-200, 1800), k = rnd(), top = 480 - 115 * (1 - ((x - 800) / 1000) ** 2), y = top + 14 + k * (600 - top); return circ(x.toFixed(0), y.toFixed(0), 4.4, mix(pick(COATS), a.dark, night ? 0.25 : 0)); }) },
    { d: 0.35, svg: rect(-200, 596, 2000, 36, '#2f4a78') + times(10, (i) => rect(-190 + i * 200, 602, 180, 24, pick(['#c9452f', '#e0b04a', '#2f8f7a', '#5a6fb5']), 'opacity="0.85"')) + rect(-200, 632, 2000, 270, lg([lighter(grass, 0.2), darker(grass, 0.2)])) + times(10, (i) => poly([[60 + i * 160, 632], [140 + i * 160, 632], [60 + i * 210 - 200, 900], [-60 + i * 210 - 200, 900]], lighter(grass, 0.2), 'opacity="0.4"')) + path('M-200,660 H1800', 'none', 'stroke="#fff" stroke-width="4" opacity="0.8"') + ell(800, 760, 280, 70, 'none', 'stroke="#fff" stroke-width="5" opacity="0.8"') + line(800, 660, 800, 900, '#fff', 5, 'opacity="0.8"') },
    { d: 0.45, vx: 16, svg: [[300, 720, 1], [520, 760, 0], [700, 700, 1], [1240, 730, 0]].map(([x, y, t]) => person(x, y, 108, { top: t ? '#d8352f' : '#f4f4f0', legs: t ? '#f4f4f0' : '#2f4a98', walk: 13 })).join('') },
    { d: 0.55, vx: -20, svg: [[880, 790, 0], [1080, 700, 1], [1460, 770, 1], [1620, 720, 0]].map(([x, y, t]) => person(x, y, 124, { top: t ? '#d8352f' : '#f4f4f0', legs: t ? '#f4f4f0' : '#2f4a98', walk: 14, flip: true })).join('') },
    { d: 0.5, vx: 34, bob: 16, svg: circ(770, 792, 11, '#fff') + circ(767, 789, 4, '#222') + ell(770, 806, 10, 3, '#000', 'opacity="0.3"') },
    { d: 0.9, svg: times(24, (i) => { const x = -180 + i * 86, y = 880 + (i % 2) * 16, c = darker(a.dark, 0.3); return circ(x, y - 40, 26, c) + path(`M${x - 44},920 q6,-60 44,-60 t44,60Z`, c) + (i % 4 === 1 ? line(x + 20, y, x + 44, y - 120, c, 14) : '') + (i % 5 === 2 ? poly([[x, y - 90], [x, y - 170], [x + 80, y - 150], [x + 74, y - 106]], '#d8352f') + line(x, y - 60, x, y - 170, '#222', 4) : ''); }) },
  ];
}

export function chart(p) {
  const bars = [0.32, 0.44, 0.4, 0.56, 0.5, 0.68, 0.78, 0.74, 0.9];
  return [
    { d: 0.05, svg: rect(-200, 0, 2000, 900, lg([darker(p.w, 0.2), p.w])) + rect(60, 0, 480, 520, lg(p.out)) + rect(290, 0, 14, 520, darker(p.w, 0.4)) + rect(60, 250, 480, 12, darker(p.w, 0.4)) + times(8, (i) => rect(70 + i * 58, 520 - rnd(80, 240), 46, 240, mix(p.out[1], p.k, 0.45), `opacity="0.7" height="1"`)).replace(/height="1"/g, '') + poly([[60, 520], [540, 520], [1000, 900], [200, 900]], lg([[p.l, 0.3], [p.l, 0]])) + circ(1330, 190, 84, '#f4efe4', `stroke="${p.k}" stroke-width="12"`) + line(1330, 190, 1330, 132, p.k, 7) + line(1330, 190, 1374, 214, p.k, 7) },
    { d: 0.3, svg: rect(-200, 640, 2000, 270, lg([lighter(p.f, 0.16), darker(p.f, 0.35)])) + times(6, (i) => path(`M-200,${670 + i * 40} q600,${rnd(-10, 10)} 1000,0 t1000,0`, 'none', `stroke="${darker(p.f, 0.35)}" stroke-width="2" opacity="0.4"`)) },
    { d: 0.45, svg: ell(840, 734, 420, 24, '#000', 'opacity="0.3" filter="url(#b12)"') + rect(470, 210, 740, 450, '#20262e', 'rx="18"') + rect(490, 230, 700, 410, '#f7f5ee', 'rx="6"') + rect(780, 660, 120, 50, '#2a3138') + rect(680, 704, 320, 22, '#39434d', 'rx="8"') + times(5, (i) => line(520, 300 + i * 72, 1160, 300 + i * 72, '#d8d4c8', 2)) },
    ...bars.map((v, i) => ({ d: 0.45, ...(i > 1 ? { on: `gt(t,${(0.8 * i).toFixed(1)})` } : {}), svg: rect(536 + i * 70, 600 - v * 310, 44, v * 310, lg([lighter(p.a, 0.25), p.a]), 'rx="4"') })),
    { d: 0.45, svg: path('M556,' + bars.map((v, i) => `${(560 - v * 290).toFixed(0)}${i < 8 ? ' L' + (558 + (i + 1) * 70) + ',' : ''}`).join(''), 'none', `stroke="${mix(p.k, '#e0563a', 0.75)}" stroke-width="6" stroke-linejoin="round"`) + bars.map((v, i) => circ(558 + i * 70, 560 - v * 290, 9, '#fff', `stroke="#c9452f" stroke-width="5"`)).join('') },
    { d: 0.75, svg: ell(280, 826, 110, 18, '#000', 'opacity="0.3"') + path('M190,690 L206,820 Q280,840 354,820 L370,690Z', lg([lighter(p.a, 0.3), darker(p.a, 0.3)], 1, 0)) + ell(280, 690, 90, 20, lighter(p.a, 0.4)) + ell(280, 692, 78, 15, '#5a3420') + path('M368,714 q70,0 56,56 q-16,40 -70,24', 'none', `stroke="${p.a}" stroke-width="16"`) + g('rotate(-10 1360 780)', rect(1230, 720, 260, 170, '#f4efe0', 'rx="4"') + times(6, (i) => rect(1254, 746 + i * 22, rnd(120, 210), 7, '#b8b0a0'))) + g('rotate(28 1240 800)', rect(1150, 790, 230, 18, '#e0a83a', 'rx="4"') + poly([[1150, 790], [1116, 799], [1150, 808]], '#f0dcae')) + times(4, (i) => ell(520 + i * 3, 830 - i * 16, 64, 16, pick(['#d9b04a', '#e8c86a']), 'stroke="#a87b2a" stroke-width="3"')) + times(2, (i) => ell(670, 838 - i * 16, 60, 15, '#d9b04a', 'stroke="#a87b2a" stroke-width="3"')) },
    { d: 0.8, svg: path('M1560,880 L1580,740 L1700,740 L1720,880Z', '#c98f6a') + times(15, () => ell(1640 + rnd(-90, 90), 690 + rnd(-130, 30), 20, 66, pick(['#4d8a55', '#3a6f45', '#6fa04a']), `transform="rotate(${rnd(-60, 60)} 1640 740)"`)) },
  ];
}

export function observatory(a) {
  const snowy = mix('#3a4658', a.dark, 0.5), dome = mix('#f0f2f2', a.haze, a.moon ? 0.45 : 0.15);
  return [
    { d: 0, svg: sky(a, 700) + (a.moon ? g('rotate(-28 800 350)', ell(800, 300, 1200, 90, '#b8c4ff', 'opacity="0.16" filter="url(#b30)"') + ell(760, 296, 800, 34, '#ffe8f4', 'opacity="0.18" filter="url(#b30)"') + times(260, () => circ(rnd(-300, 1900), 300 + (rnd() + rnd() - 1) * 120, rnd(0.5, 1.8), '#fff', `opacity="${rnd(0.3, 0.9)}"`))) : '') },
    ...(a.moon ? [{ d: 0, vx: 60, vy: 26, on: 'lt(mod(t,6),1.6)', clipOnly: true, svg: line(300, 90, 420, 142, '#fff', 3, 'opacity="0.8"') }] : []),
    { d: 0.12, svg: ridge(640, 200, mix(a.dark, a.haze, 0.6)) + ridge(690, 120, mix(a.dark, a.haze, 0.42)) + haze(540, 200, a.haze, 0.5) },
    { d: 0.4, svg: ridge(760, 60, lg([snowy, darker(snowy, 0.5)])) + [[980, 720, 1.5], [380, 740, 0.8], [1440, 750, 0.65]].map(([x, y, s]) => g(`translate(${x},${y}) scale(${s})`, rect(-130, -110, 260, 120, lg([lighter(dome, 0.1), darker(dome, 0.35)], 1, 0)) + path('M-140,-108 A140,140 0 0 1 140,-108Z', lg([lighter(dome, 0.25), darker(dome, 0.3)], 1, 0)) + path('M-26,-108 L-10,-246 Q20,-250 44,-240 L44,-108Z', '#1a2130') + rect(-2, -214, 22, 100, '#b5483a', 'transform="rotate(12 10 -160)"') + rect(-146, -114, 292, 12, darker(dome, 0.3)) + rect(-20, -60, 40, 70, a.moon ? a.lit : '#5a6672') + (a.moon ? glow(0, -30, 90, a.lit, 0.6) : '') + times(3, (i) => rect(50 + i * 26, -70, 14, 22, a.moon ? a.lit : '#5a6672')))).join('') },
    { d: 0.75, svg: ridge(860, 30, darker(a.dark, 0.2)) + [600, 670, 720].map((x, i) => person(x, 868 - i * 3, 120 - i * 14, { top: ['#b5483a', '#3b6e8f', '#e0b04a'][i], legs: '#1a2130', arm: i === 1 })).join('') + line(560, 866, 530, 780, '#141a26', 4) + line(500, 866, 530, 780, '#141a26', 4) + line(530, 866, 530, 780, '#141a26', 4) + rect(490, 752, 110, 22, '#d8dcdc', 'transform="rotate(-34 530 770)" rx="6"') + times(9, () => pine(rnd() < 0.5 ? rnd(-190, 260) : rnd(1350, 1790), 900, rnd(120, 230), darker(mix('#22443a', a.dark, 0.5), 0.2))) },
  ];
}
