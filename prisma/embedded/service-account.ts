import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

/** The account PostgreSQL runs as; empty when that is the account this process has. */
export interface ServiceAccount {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root: then it gets the machine's `postgres` account, made when it is missing. */
export function serviceAccount(): ServiceAccount {
  if (process.getuid?.() !== 0) return {}
  if (spawnSync('id', ['-u', 'postgres']).status !== 0)
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/**
 * Root runs the data of an installation as the account that it belongs to; null where there is none. Else one start
 * by `sudo` would take the folder from its owner.
 */
export function dataOwner(dataFolder: string): ServiceAccount | null {
  const data = statSync(join(dataFolder, 'postgres', 'data'), { throwIfNoEntry: false })
  return process.getuid?.() === 0 && data && data.uid !== 0 ? { uid: data.uid, gid: data.gid } : null
}

/** Whether the account can enter the folder; asked as that account, so that every mode and ACL counts. */
export const canEnter = (account: ServiceAccount, folder: string): boolean =>
  account.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
