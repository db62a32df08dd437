import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type FileStore, StoreAwayError } from './file-store.ts'

/** Files in a folder, which several servers may share. */
export function folderStore(folder: string): FileStore {
  const root = resolve(folder)
  const pathOf = (key: string) => join(root, key)
  return {
    put: (key, bytes) => orAway(() => write(pathOf(key), bytes)),
    get: (key) =>
      orAway(async () => {
        const handle = await orNothing(() => open(pathOf(key), 'r'))
        return handle && createReadStream('', { fd: handle, autoClose: true })
      }),
    has: (key) => orAway(async () => (await orNothing(() => access(pathOf(key)).then(() => true))) ?? false),
    remove: (key) => orAway(() => remove(pathOf(key))),
    tidy: () => orAway(() => tidy(root)),
  }
}

/** How the names end of what is being written. */
const asideEnding = '.new'
const dayMs = 86_400_000

async function tidy(root: string): Promise<void> {
  const names = (await orNothing(() => readdir(root, { recursive: true }))) ?? []
  for (const name of names.filter((one) => one.endsWith(asideEnding))) {
    const path = join(root, name)
    const found = await orNothing(() => stat(path))
    if (found && found.mtimeMs < Date.now() - dayMs) await remove(path)
  }
}

/** Under another name first: a file is there whole or not at all, and so is its name after a loss of power. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}${asideEnding}`
  try {
    const file = await openAside(aside)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    await keepNames(dirname(path))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Again where the folder went with its last file just before. */
async function openAside(path: string): Promise<FileHandle> {
  const begin = async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return open(path, 'wx', 0o600)
  }
  return (await orNothing(begin)) ?? begin()
}

/** With its folder, once that is empty: every upload has one of its own. */
async function remove(path: string): Promise<void> {
  await rm(path, { force: true })
  await rmdir(dirname(path)).catch((error: NodeJS.ErrnoException) => {
    if (!leftAsItIs.has(error.code ?? '')) throw error
  })
}

/** Of a folder that is not empty, not there, or held open by another (Windows). */
const leftAsItIs: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EBUSY', 'EACCES'])

/** A folder's list of names is kept like a file's bytes; where the system has no such thing (Windows), the rename suffices. */
async function keepNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function orNothing<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function orAway<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new StoreAwayError('the folder of files does not take or give', { cause: error })
  }
}
