import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'
import { site } from '@/lib/site'

export function publisher(): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absolute('/#organisation'),
    name: site.name,
    url: absolute(routes.routes.home),
    logo: picture(site.logo),
  }
}

/** The publisher with its policies: https://schema.org/NewsMediaOrganization */
export function organisation(): Thing {
  const { organisation: about, policies } = site
  return {
    ...publisher(),
    legalName: about.name,
    foundingDate: about.foundingYear,
    email: about.email,
    telephone: about.telephone,
    address: { '@type': 'PostalAddress', addressCountry: 'CN', streetAddress: about.address },
    publishingPrinciples: page(policies.ethics),
    ethicsPolicy: page(policies.ethics),
    correctionsPolicy: page(policies.corrections),
    ownershipFundingInfo: page(policies.ownership),
    actionableFeedbackPolicy: page(policies.contact),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'customer service',
      email: about.email,
      telephone: about.telephone,
      url: page(policies.contact),
      availableLanguage: site.language,
    },
  }
}

/** The site and its search: https://schema.org/SearchAction */
export function website(): Thing {
  return {
    '@type': 'WebSite',
    '@id': absolute('/#website'),
    name: site.name,
    url: absolute(routes.routes.home),
    description: site.description,
    inLanguage: site.language,
    publisher: { '@id': absolute('/#organisation') },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: absolute(`${routes.routes.search}?q={search_term_string}`),
      },
      'query-input': 'required name=search_term_string',
    },
  }
}

function page(slug: string): string {
  return absolute(routes.page(slug))
}

function picture({ path, width, height }: { path: string; width: number; height: number }): Thing {
  return { '@type': 'ImageObject', url: absolute(path), width, height }
}
