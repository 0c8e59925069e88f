// Colours of the indoor scenes by variant: wall, floor, light, accent, dark, view outside.
const day = ['#8cc8e8', '#cfe8ee', '#eef4e8'], night = ['#0a1230', '#182a52', '#35507f'], dusk = ['#5a3f78', '#d0657a', '#ffb469'], dawn = ['#6f8fc0', '#e8b8a0', '#ffe2b8'],
  grey = ['#9fb0b8', '#c8d2d2', '#e2e4de'];
const L = (w, f, l, a, k, out, n) => ({ w, f, l, a, k, out, night: !!n });
export const LOOKS = {
  lab: { blue: L('#c9dbe4', '#8ea3b0', '#eaf8ff', '#2f8fc0', '#2f4558', day), warm: L('#eadfca', '#b59a78', '#fff0c8', '#d9783a', '#5a4634', dawn), night: L('#3a4a6a', '#2a3550', '#9fd0ff', '#45d0c0', '#141c30', night, 1) },
  hospital: { day: L('#eef2ee', '#b8ccc8', '#ffffff', '#4fa39a', '#35504c', day), night: L('#9fb0c4', '#6a7f98', '#fff0cc', '#3f78a8', '#22344c', night, 1) },
  classroom: { morning: L('#f0e6d0', '#b58f63', '#fff3c8', '#c9563f', '#4a3626', day), afternoon: L('#dfe8e0', '#9a8468', '#ffd9a0', '#3b6e9f', '#33402f', dusk) },
  library: { day: L('#e8dcc4', '#a07a50', '#fff2cc', '#3f7a68', '#3a2a1c', day), night: L('#6a5442', '#4a3624', '#ffd890', '#c98a3a', '#1c1510', night, 1) },
  market: { morning: L('#a8bcc0', '#7d8a8c', '#fff3d0', '#c9452f', '#2f3a40', day), evening: L('#4a3a52', '#4f4452', '#ffc878', '#e0563a', '#1c1626', night, 1) },
  noodles: { warm: L('#d8b088', '#8a5a3a', '#ffe0a0', '#b5402f', '#4a2c1c', dusk), green: L('#a8c4b4', '#6a8478', '#fff4d0', '#2f7a62', '#243c34', day), night: L('#5a4a52', '#3f343c', '#ffcf80', '#d9783a', '#1c161c', night, 1) },
  workshop: { wood: L('#c4a47c', '#8a6a48', '#fff0c4', '#3f6a5a', '#3a2a1c', day), lamp: L('#5a4a40', '#4a3a30', '#ffd48a', '#b5483a', '#1c1612', night, 1), dawn: L('#9fb0b4', '#7d7468', '#ffe8c0', '#d9933a', '#2f3438', dawn) },
  robot: { blue: L('#b8c8d8', '#7f8f9f', '#eaf6ff', '#2f7fc8', '#2a3a4c', day), orange: L('#4a5260', '#39404c', '#dfe8ff', '#f08a2f', '#161a22', night, 1) },
  greenhouse: { day: L('#dfeee0', '#8a7a5c', '#fffbe0', '#dfe6e8', '#2f4a38', day), night: L('#4a4a6a', '#3a3448', '#e07aff', '#f0c8ff', '#141428', night, 1) },
  studio: { blue: L('#1f3a68', '#1a2a48', '#cfe4ff', '#2f7fd0', '#0c1424', ['#1a3a78', '#3f78b8', '#a8d0ee']), amber: L('#4a3038', '#33242c', '#ffe0b0', '#c9583a', '#180f14', ['#7a3f58', '#e0806a', '#ffd090']), teal: L('#1f4a52', '#183840', '#d8fff4', '#2fa898', '#0a1c20', ['#1f5a6a', '#4fa8a0', '#d0f0dc']) },
  stage: { red: L('#4a1c28', '#5a3a20', '#ffe0a0', '#b52f34', '#1c0c14', ['#2f2a5a', '#a84a6a', '#ffb878']), blue: L('#1c2a52', '#5a3a20', '#cfe6ff', '#34508f', '#0a1024', ['#12244c', '#3f6aa8', '#a8d8e8']) },
  chart: { blue: L('#cddbe6', '#b98f62', '#fffbe8', '#2f78b0', '#24384c', day), warm: L('#eadcc6', '#9a6a42', '#ffe6b0', '#c9713a', '#4a3322', dusk), green: L('#d0dfd2', '#a08660', '#fff8dc', '#3f8f68', '#24402f', grey) },
};
