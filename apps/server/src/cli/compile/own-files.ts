import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What the command writes. */
export const fileNames = [
  'letter.docx',
  'letter.pdf',
  'letter-with-sources.docx',
  'letter-with-sources.html',
  'totals.xlsx',
  'trace.json',
] as const
export type FileName = (typeof fileNames)[number]

/** Beside them: the SHA-256 of what was written, so that nobody's own work is ever written over. */
const recordName = '.bao-cao-compile.json'
const recordShape = z.record(z.string(), z.array(z.string()))

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

function recordOf(folder: string): Record<string, string[]> {
  try {
    return recordShape.parse(JSON.parse(readFileSync(join(folder, recordName), 'utf8')))
  } catch {
    return {}
  }
}

/** Throws where a file of ours would take the place of one that this command did not write, or that was edited since. */
export function assertOwnFiles(folder: string): void {
  const record = recordOf(folder)
  for (const name of fileNames) {
    const file = join(folder, name)
    if (existsSync(file) && !record[name]?.includes(sha256Of(file)))
      throw new Error(`${file} is not as this command wrote it. Name another folder, or move the file away.`)
  }
}

/** Begins the name of a folder of files that are being written, by the process that writes them. */
const unfinished = '.bao-cao-compile-'

/** A command that was killed leaves its unfinished files; one that still runs keeps its own. */
const sweepKilled = (folder: string): void => drop(folder, (pid) => !isRunning(pid))

/** What this process did not finish, where it could not see to it itself. */
export const dropUnfinished = (folder: string): void => drop(folder, (pid) => pid === process.pid)

function drop(folder: string, isTheirs: (pid: number) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = name.startsWith(unfinished) ? Number.parseInt(name.slice(unfinished.length), 10) : 0
    if (pid > 0 && isTheirs(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Lets `write` make all files in a folder of their own and puts them in place together; an interrupted command leaves
 * the earlier ones, or files that it knows again as its own.
 */
export async function writeOwnFiles(folder: string, write: (into: string) => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true })
  assertOwnFiles(folder)
  sweepKilled(folder)
  const into = mkdtempSync(join(folder, `${unfinished}${process.pid}-`))
  try {
    await write(into)
    const before = recordOf(folder)
    const made = Object.fromEntries(fileNames.map((name) => [name, sha256Of(join(into, name))]))
    const record = (kept: (name: FileName) => string[]) => {
      const json = JSON.stringify(Object.fromEntries(fileNames.map((name) => [name, kept(name)])))
      writeFileSync(join(into, recordName), json)
      renameSync(join(into, recordName), join(folder, recordName))
    }
    record((name) => [...(before[name] ?? []), made[name] ?? ''])
    for (const name of fileNames) renameSync(join(into, name), join(folder, name))
    record((name) => [made[name] ?? ''])
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}
