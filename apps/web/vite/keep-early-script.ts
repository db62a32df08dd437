import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const name = 'appearance.js'

/**
 * Gives the script that runs before the first paint a hashed name too: under its own it was asked for anew
 * on every load, and nothing was drawn until the answer came.
 */
export const keepEarlyScript = (): Plugin => ({
  name: 'keep-early-script',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'asset', name, source: readFileSync(join(import.meta.dirname, '../public', name)) })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const kept = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes(name))
      if (!kept) throw new Error(`${name} is not in the bundle`)
      return html.replace(`"/${name}"`, `"/${kept.fileName}"`)
    },
  },
})
