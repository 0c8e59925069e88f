import { AccountLinks } from '@/components/layout/account-links'
import { AppQrCode } from '@/components/layout/app-qr-code'
import { ColumnNav } from '@/components/layout/column-nav'
import { ElderSwitch } from '@/components/layout/elder-switch'
import { MenuLinks } from '@/components/layout/menu-links'
import { SearchForm } from '@/components/layout/search-form'
import { SearchToggle } from '@/components/layout/search-toggle'
import { ShelfLinks } from '@/components/layout/shelf-links'
import { SignOut } from '@/components/layout/sign-out'
import { ThemeSwitch } from '@/components/layout/theme-switch'
import { Icon } from '@/components/ui/icon'
import { Logo } from '@/components/ui/logo'
import type { Column } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { site } from '@/lib/site'

interface HeaderProps {
  columns: Column[]
  path?: string
  /** Nothing of the navigation is current. */
  unmarked?: boolean
}

/** The same for every reader: styles/masthead.css shows signed-in links by `data-reader` on <html>. */
export function Header({ columns, path, unmarked }: HeaderProps) {
  return (
    <sticky-header className="masthead">
      <header>
        <div className="masthead-bar page">
          <a className="logo" href={routes.home}>
            <Logo />
            <span className="logo-name">{site.name}</span>
            <span className="logo-slogan">{site.slogan}</span>
          </a>
          <SearchToggle />
          <SearchForm id="search" />
          <div className="tools" id="tools" popover="auto">
            <AppQrCode />
            <ShelfLinks />
            <ElderSwitch className="tool" />
            <ThemeSwitch />
            <MenuLinks columns={columns} />
            <SignOut />
          </div>
          <AccountLinks path={path ?? routes.home} />
          <SignOut wide />
          <button type="button" className="tools-button" popoverTarget="tools">
            <Icon name="menu" />
            <span className="hidden">{copy.header.menu}</span>
          </button>
        </div>
        <ColumnNav columns={columns} path={unmarked ? undefined : path} />
      </header>
    </sticky-header>
  )
}
