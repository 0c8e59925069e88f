import { settingsCopy as words } from '@/lib/copy/settings'

/** In the order of the page, by the ids of their headings. */
const sections = {
  profile: words.profile.heading,
  face: words.avatar.heading,
  digest: words.digest.heading,
  suggestions: words.suggestions.heading,
  passwords: words.password.heading,
  'two-step': words.twoStep.heading,
  devices: words.devices.heading,
  ignored: words.blockedReaders.heading,
  privacy: words.privacy.heading,
}

export function SettingsContents() {
  return (
    <nav className="me-contents" aria-label={words.contents}>
      <ul>
        {Object.entries(sections).map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}-heading`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
