import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Says at once that the data folder cannot be written to: a full disk, a read-only one, somebody else's folder. */
export function assertWritable(dataFolder: string): void {
  const folder = resolve(dataFolder)
  const cluster = join(folder, 'postgres')
  try {
    makeFolder(folder)
    probe(folder)
    if (existsSync(cluster)) probe(cluster)
  } catch (error) {
    throw new Error(sentence(error as NodeJS.ErrnoException, folder), { cause: error })
  }
}

/** Folder by folder: Node's own recursion never ends below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function probe(folder: string): void {
  const file = join(folder, `.probe-${process.pid}`)
  writeFileSync(file, 'x')
  rmSync(file)
}

function sentence({ code }: NodeJS.ErrnoException, folder: string): string {
  const another = 'DATA_FOLDER=… npx -y pnpm@12 start'
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk of the data folder ${folder} is full. Free some space, or name another one: ${another}`
  if (code === 'ENOTDIR' || code === 'ENOENT')
    return `The data folder ${folder} cannot be a folder (${code}). Name another one: ${another}`
  return `The data folder ${folder} cannot be written to (${code}). Give this account the right to, or name another one: ${another}`
}
