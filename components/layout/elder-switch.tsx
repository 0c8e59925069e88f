import { copy } from '@/lib/copy'

/** 长者版; hidden until its element is defined. */
export function ElderSwitch({ className }: { className?: string }) {
  return (
    <choice-buttons of="elder" hidden suppressHydrationWarning>
      <button
        type="button"
        className={className}
        value="on"
        aria-pressed="false"
        suppressHydrationWarning
      >
        {copy.reading.elder}
      </button>
    </choice-buttons>
  )
}
