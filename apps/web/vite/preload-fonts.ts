import type { Plugin } from 'vite'

/** Fonts that the first page shows; bold weights follow when a heading asks for them. */
const first = /be-vietnam-pro-(latin|vietnamese)-(400|600)-normal.*\.woff2$/u

/** Adds a preload link for the first fonts, whose hashed names are known only after the build. */
export const preloadFonts = (): Plugin => ({
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => first.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
          injectTo: 'head',
        })),
  },
})
