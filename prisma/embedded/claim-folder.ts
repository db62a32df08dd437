import { join } from 'node:path'
import { claim } from './claim.ts'

/**
 * Lets only one app use a data folder at a time: a second one would take the first one's server for
 * an orphan and stop it. Gives the function that releases the claim.
 */
export function claimFolder(folder: string): () => void {
  const claimed = claim(join(folder, 'owner'))
  if (typeof claimed === 'function') return claimed
  throw new Error(
    `The data folder ${folder} is in use by process ${claimed}. Stop that one, or name another folder: DATA_FOLDER=… npx -y pnpm@12 start`,
  )
}
