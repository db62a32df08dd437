import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { workerAddress } from '../src/lib/offline/worker-address.ts'
import type { WorkerBuild } from '../src/service-worker/build-of.ts'

const entry = join(import.meta.dirname, '../src/service-worker/service-worker.ts')

/** Rooms whose pages open without network. */
const offlineRooms = ['acts', 'answers', 'app', 'changes', 'evidence', 'home', 'lib', 'report', 'wizard']

/** Their catalogues, in the language that everybody begins with; another one is kept as it is used. */
export const offlineWords = [
  ...['acts', 'answers', 'app', 'changes', 'deadlines', 'demo', 'evidence', 'home', 'problems', 'report'],
  ...['session', 'sign-out', 'slips', 'wizard'],
]

const isFirst = new RegExp(
  `/apps/web/src/(?:(?:${offlineRooms.join('|')})/|messages/vi/(?:${offlineWords.join('|')})\\.ts)`,
  'u',
)

/**
 * Writes the service worker of the build, with the list of its files: at the root, so that it serves every page, and
 * under a name that never changes, by which browsers ask for a newer one.
 */
export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') return this.error('the build has no index.html')
      const { first, rest } = filesOf(bundle)
      const text = typeof html.source === 'string' ? html.source : new TextDecoder().decode(html.source)
      const version = createHash('sha256')
        .update([text, ...first, ...rest].join('\n'))
        .digest('hex')
        .slice(0, 16)
      const source = await bundled({ version, html: text, first, rest })
      this.emitFile({ type: 'asset', fileName: workerAddress.slice(1), source })
    },
  },
})

/** The files of a build by when they are kept; maps and the document itself are none of them. */
export function filesOf(bundle: Rolldown.OutputBundle): Pick<WorkerBuild, 'first' | 'rest'> {
  const files = Object.values(bundle)
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    const file = bundle[name]
    if (file?.type !== 'chunk') return
    for (const next of file.imports) need(next)
    for (const sheet of file.viteMetadata?.importedCss ?? []) need(sheet)
  }
  for (const file of files) {
    const first =
      file.type === 'asset'
        ? /\.(?:woff2|svg)$|appearance/u.test(file.fileName)
        : file.isEntry || isFirst.test(file.facadeModuleId ?? '')
    if (first) need(file.fileName)
  }
  const all = files.map(({ fileName }) => fileName).filter((name) => name.startsWith('assets/'))
  const addresses = (names: readonly string[]) => names.map((name) => `/${name}`).toSorted()
  return {
    first: addresses(all.filter((name) => needed.has(name))),
    rest: addresses(all.filter((name) => !needed.has(name))),
  }
}

/** A classic script: not every browser takes modules as service workers. */
async function bundled(worker: WorkerBuild): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { workerBuild: JSON.stringify(worker) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the service worker was not built')
  return output.output[0].code
}
