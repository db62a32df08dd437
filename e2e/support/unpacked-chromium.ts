import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'

/**
 * The Chromium that an npm package carries, unpacked once a version and a user. The package itself would unpack it to
 * one place for the whole machine, where only the first user may run it.
 */
export async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `bao-cao-chromium-${version()}-${process.getuid?.() ?? 'user'}`)
  const program = join(folder, 'chromium')
  if (isOurs(program)) return program
  // Complete or not at all: several test workers may want it at the same moment.
  const aside = mkdtempSync(`${folder}-`)
  const unpacked = await inTemporaryFolder(aside, () => chromium.executablePath())
  try {
    renameSync(aside, folder)
    return program
  } catch {
    if (!isOurs(program)) return unpacked // the place is somebody else's: ours stays beside it
    rmSync(aside, { recursive: true }) // somebody was quicker
    return program
  }
}

/** Nobody runs a program that somebody else put where ours belongs. */
const isOurs = (program: string): boolean =>
  statSync(program, { throwIfNoEntry: false })?.uid === (process.getuid?.() ?? 0)

function version(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** The package unpacks to the system's folder for temporary files, wherever that is just then. */
async function inTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
