import { appIcon, routes } from '@/lib/routes'
import { site } from '@/lib/site'

/** https://www.w3.org/TR/appmanifest/ */
export function manifest(): object {
  const { logo, themeColor } = site
  return {
    id: routes.home,
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: routes.home,
    scope: routes.home,
    display: 'minimal-ui',
    theme_color: themeColor.light,
    background_color: themeColor.light,
    categories: ['news'],
    icons: [
      { src: logo.path, sizes: `${logo.width}x${logo.height}`, type: 'image/png' },
      icon('192', 192),
      icon('512', 512),
      { ...icon('maskable', 512), purpose: 'maskable' },
    ],
  }
}

function icon(name: string, size: number): object {
  return { src: appIcon(name), sizes: `${size}x${size}`, type: 'image/png' }
}
