import { AvatarSection } from '@/components/me/avatar-section'
import { DeviceList } from '@/components/me/device-list'
import { DigestSection } from '@/components/me/digest-section'
import { BlockedReadersList } from '@/components/me/blocked-readers-list'
import { PasswordSection } from '@/components/me/password-section'
import { PrivacySection } from '@/components/me/privacy-section'
import { ProfileSection } from '@/components/me/profile-section'
import { Section } from '@/components/me/section'
import { SettingsContents } from '@/components/me/settings-contents'
import { SuggestionsSection } from '@/components/me/suggestions-section'
import type { NoticeName } from '@/lib/copy/notices'
import { settingsCopy as words } from '@/lib/copy/settings'
import type { Agreement } from '@/lib/reader/agreements'
import type { Device } from '@/lib/reader/devices'
import type { Settings } from '@/lib/reader/settings'
import { routes } from '@/lib/routes'

interface SettingsPartsProps {
  nickname: string
  /** When the nickname may be changed again; null: now. */
  next: string | null
  settings: Settings
  devices: Device[]
  blockedReaders: { id: number; nickname: string }[]
  agreements: Agreement[]
  notice: NoticeName | null
}

/** Each part whose form can be refused also has a page of its own. */
export function SettingsParts({
  nickname,
  next,
  settings,
  devices,
  blockedReaders: blockedReaderList,
  agreements,
  notice,
}: SettingsPartsProps) {
  const { avatar, digest, mailable, suggestions, hasPassword, twoStep } = settings
  const noticeOf = (section: string) => (notice?.startsWith(`${section}-`) ? notice : null)
  return (
    <div className="me-settings">
      <SettingsContents />
      <Section id="profile" heading={words.profile.heading} notice={noticeOf('profile')}>
        <ProfileSection nickname={nickname} next={next} />
      </Section>
      <Section id="face" heading={words.avatar.heading} notice={noticeOf('face')}>
        <AvatarSection nickname={nickname} avatar={avatar} />
      </Section>
      <Section id="digest" heading={words.digest.heading} notice={noticeOf('digest')}>
        <DigestSection digest={digest} mailable={mailable} />
      </Section>
      <Section
        id="suggestions"
        heading={words.suggestions.heading}
        notice={noticeOf('suggestions')}
      >
        <SuggestionsSection suggestions={suggestions} />
      </Section>
      <Section id="passwords" heading={words.password.heading} notice={noticeOf('passwords')}>
        <PasswordSection hasPassword={hasPassword} />
      </Section>
      <Section id="two-step" heading={words.twoStep.heading} notice={noticeOf('two-step')}>
        <p>{twoStep ? words.twoStep.on : words.twoStep.off}</p>
        <p className="me-actions">
          <a className="button quiet" href={routes.twoStep}>
            {words.twoStep.manage}
          </a>
        </p>
      </Section>
      <Section id="devices" heading={words.devices.heading} notice={noticeOf('devices')}>
        <DeviceList devices={devices} />
      </Section>
      <Section id="ignored" heading={words.blockedReaders.heading} notice={noticeOf('ignored')}>
        <BlockedReadersList ignored={blockedReaderList} />
      </Section>
      <Section id="privacy" heading={words.privacy.heading}>
        <PrivacySection agreements={agreements} />
      </Section>
    </div>
  )
}
