import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Says at once that the data folder cannot be written to: a full disk, a read-only one, somebody else's folder. */
export function assertWritable(dataFolder: string): void {
  const folder = resolve(dataFolder)
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `The data folder ${folder} cannot be written to (${code}). Give this account the right to, or name another one: DATA_FOLDER=… npx -y pnpm@12 start`,
      { cause: error },
    )
  }
}
