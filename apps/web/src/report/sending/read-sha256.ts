import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import type { Answers } from '@thidua/schema/outline/paths'
import { keptText } from '@thidua/schema/text/kept-text'

/**
 * The hash, in hex, that the server would seal a draft with which has these texts: what was on the page when somebody
 * decided to send it. Not the browser's own hashing: over plain http in a network it has none.
 */
export function readSha256(answers: Answers): string {
  const kept = Object.fromEntries(Object.entries(answers).map(([path, text]) => [path, keptText(text)]))
  const bytes = sha256(new TextEncoder().encode(canonicalJson(frozenAnswers(kept))))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
