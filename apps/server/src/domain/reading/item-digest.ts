import { createHash } from 'node:crypto'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { type Answers, placeOf } from '@thidua/schema/outline/paths'

/** SHA-256 (hex) of what an item says in a submission; that its writer called it finished says nothing. */
export function itemDigest(answers: Answers, item: string): string {
  const own = Object.entries(answers).filter(([path]) => placeOf(path) === item && path !== `${item}/done`)
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(own)))
    .digest('hex')
}
