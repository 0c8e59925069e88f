/** `14:03:22` on this device. */
export function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString('zh-CN', { hour12: false })
}
