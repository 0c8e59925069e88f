import type { Site } from './schema'

/** The site without SITE_FILE. All names and numbers are fictional. */
export const demo: Site = {
  name: '晓闻',
  slogan: '看得见的新闻',
  description: '晓闻：新闻与视频门户，第一时间报道本地与世界，记录身边的变化。',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  logo: { path: '/icons/logo.png', width: 512, height: 512 },
  icon: '/icons/favicon.svg',
  shareImage: { path: '/icons/share.jpg', width: 1200, height: 630, alt: '晓闻' },
  themeColor: { light: '#ffffff', dark: '#14161a' },
  organisation: {
    name: '晓闻传媒（示例）有限公司',
    foundingYear: '2026',
    email: 'service@example.com',
    telephone: '021-5555-0100',
    address: '示例省临澜市听潮路 1 号',
  },
  sender: { name: '晓闻', address: 'service@example.com' },
  /** With an empty list the page says that there is no app yet. */
  app: {
    name: '晓闻APP',
    links: [
      { label: 'iPhone 版', url: 'https://example.com/app/ios' },
      { label: '安卓版', url: 'https://example.com/app/android' },
    ],
  },
  /** Slugs of pages for schema.org's NewsMediaOrganization. */
  policies: {
    ethics: 'ethics',
    corrections: 'ethics',
    ownership: 'about',
    contact: 'contact',
    terms: 'legal',
    privacy: 'privacy',
  },
  comments: {
    /** Days from publication until comments close, unless the story says otherwise. */
    days: 90,
    /** Above every comment form. */
    note: '请友善发言。评论经编辑部审核后公开。',
  },
  footer: {
    pages: [
      { label: '关于我们', slug: 'about' },
      { label: '广告服务', slug: 'advertising' },
      { label: '联系我们', slug: 'contact' },
      { label: '投诉建议', slug: 'complaint' },
      { label: '友情链接', slug: 'links' },
      { label: '产品服务', slug: 'services' },
      { label: '法律条款', slug: 'legal' },
    ],
    reporting: {
      heading: '网上有害信息举报专区',
      links: [
        { label: '互联网违法和不良信息举报', url: 'https://example.com/report' },
        { label: '上海互联网举报中心', url: 'https://example.com/report/local' },
      ],
    },
    childSafety: { label: '儿童色情信息举报专区', url: 'https://example.com/report/children' },
    reportPhone: { label: '举报电话', number: '021-5555-0110' },
    reportEmail: { label: '举报邮箱', address: 'report@example.com' },
    badges: [
      { label: '网络社会征信网', url: 'https://example.com/credit' },
      { label: '上海工商电子标识', url: 'https://example.com/business' },
    ],
    licences: [
      { label: '广播电视节目制作经营许可证：（示）字第00000号', url: '' },
      { label: '互联网新闻信息服务许可证：00000000000', url: '' },
      { label: '网络文化经营许可证：示网文〔2026〕0000-000号', url: '' },
      { label: '互联网ICP备：示ICP备00000000号-1', url: 'https://beian.miit.gov.cn/' },
      { label: '网视备（示）00000000000-0号', url: '' },
      { label: '违法与不良信息举报邮箱：report@example.com', url: 'mailto:report@example.com' },
    ],
    swordNet: '剑网行动举报电话：00000（市文化执法总队）、021-5555-0120（市版权局）',
    copyright: 'Copyright © 2026 Xiaowen All Rights Reserved. 晓闻传媒（示例）有限公司 版权所有',
    police: { label: '示公网安备 00000000000000号', url: 'https://example.com/police' },
  },
}
