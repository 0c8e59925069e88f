import { copy } from '@/lib/copy'

const { size, sizes } = copy.reading

/** 字号; hidden until its element is defined, which also changes what is pressed. */
export function TextSize() {
  return (
    <choice-buttons of="text" className="text-size" role="group" aria-label={size} hidden>
      <span aria-hidden="true">{size}</span>
      {Object.entries(sizes).map(([value, name]) => (
        <button key={value} type="button" value={value} aria-pressed={value === 'standard'}>
          {name}
        </button>
      ))}
    </choice-buttons>
  )
}
