import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

const themes = ['system', 'light', 'dark'] as const

/** Hidden until its element is defined. */
export function ThemeSwitch() {
  return (
    <theme-switch>
      <button type="button" className="tool" hidden>
        <span className="hidden">{copy.header.theme}</span>
        {themes.map((theme) => (
          <span key={theme} className="theme" data-theme-name={theme} hidden={theme !== 'system'}>
            <Icon name={theme} />
            <span className="theme-name">{copy.header.themes[theme]}</span>
          </span>
        ))}
      </button>
    </theme-switch>
  )
}
