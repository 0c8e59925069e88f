import { copy } from '@/lib/copy'

/** 长者版; hidden until its element is defined. */
export function ElderSwitch({ className }: { className?: string }) {
  return (
    <choice-buttons of="elder" hidden>
      <button type="button" className={className} value="on" aria-pressed="false">
        {copy.reading.elder}
      </button>
    </choice-buttons>
  )
}
