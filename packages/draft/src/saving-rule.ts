import type { FieldPatch, FieldState } from './draft-fields.ts'

/** What a draft may hold, and one save of it. */
export const savingLimits = {
  /** Patches of one save: an imported letter with many rows still fits; a runaway client does not. */
  patches: 2000,
  /** UTF-16 units of one field: some sixty printed pages. */
  fieldUnits: 200_000,
  /** UTF-8 bytes of all fields of a draft, each with its path. */
  draftBytes: 2_000_000,
  /** The same of a compiled letter's draft, with the sources of every sentence: ten times a round of two hundred. */
  compiledDraftBytes: 20_000_000,
  /** Versions and sequence numbers: far more than anybody types, and one more still fits the database's integer. */
  number: 2_000_000_000,
} as const

/** Why a patch is refused. The words for people are in the message catalogues. */
export const patchRefusals = [
  /** The item is closed: after a return only the items named in it are open. */
  'itemLocked',
  /** The report is not being written: it is with the head, sent or accepted. */
  'wrongState',
  /** The round's outline has no such field. */
  'unknown',
  /** Longer than a field may be. */
  'tooLong',
  /** The draft holds as much text as a draft may. */
  'draftFull',
  /** One patch too many in one save. */
  'tooMany',
  /** A version or a sequence number that cannot be. */
  'badNumber',
  /** Another patch of the same save names the field, or has the number. */
  'repeated',
  /** The device has used the number for another text. */
  'reused',
] as const
export type PatchRefusal = (typeof patchRefusals)[number]

interface Answered {
  readonly path: string
  readonly clientSeq: number
}

/** The server's answer for one patch: the field as saved, as somebody else saved it meanwhile, or why not. */
export type PatchAnswer = Answered &
  (
    | (FieldState & { readonly outcome: 'saved' | 'conflict' })
    | { readonly outcome: 'refused'; readonly why: PatchRefusal }
  )

/** What a field adds to its draft, in UTF-8 bytes. */
export const bytesOf = (path: string, value: string): number => utf8.encode(path).length + utf8.encode(value).length
const utf8 = new TextEncoder()

/** Why a text can never be saved, wherever it is for. */
export const refusalOfText = (value: string): PatchRefusal | null =>
  value.length > savingLimits.fieldUnits ? 'tooLong' : null

/** Why each patch of a save is refused without a look at the draft, null where it is not. */
export function refusalsAtSight(
  patches: readonly FieldPatch[],
  isKnown: (path: string) => boolean,
): (PatchRefusal | null)[] {
  const paths = new Set<string>()
  const numbers = new Set<number>()
  return patches.map(({ path, value, baseVersion, clientSeq }, index) => {
    if (index >= savingLimits.patches) return 'tooMany'
    if (![baseVersion, clientSeq].every(isNumber)) return 'badNumber'
    if (paths.has(path) || numbers.has(clientSeq)) return 'repeated'
    paths.add(path)
    numbers.add(clientSeq)
    return isKnown(path) ? refusalOfText(value) : 'unknown'
  })
}

const isNumber = (number: number): boolean => Number.isInteger(number) && number >= 0 && number <= savingLimits.number
