import { copy } from '@/lib/copy'

const sizes = ['small', 'standard', 'large', 'larger'] as const

/** 字号; hidden until its element is defined. */
export function TextSize() {
  return (
    <choice-buttons
      of="text"
      className="text-size"
      role="group"
      aria-label={copy.reading.size}
      hidden
    >
      <span aria-hidden="true">{copy.reading.size}</span>
      {sizes.map((size) => (
        <button key={size} type="button" value={size} aria-pressed={size === 'standard'}>
          {copy.reading.sizes[size]}
        </button>
      ))}
    </choice-buttons>
  )
}
