import { type FieldPatch, type FieldState, unsaved } from './draft-fields.ts'
import { bytesOf, type PatchAnswer, type PatchRefusal } from './saving-rule.ts'

/** What the server knows of a patch before it decides. */
export interface Standing {
  /** The field as it is; null when it was never saved. */
  readonly field: FieldState | null
  /** What was saved under the device's number before; `elsewhere` when that was another draft. */
  readonly taken: (FieldState & { readonly path: string; readonly elsewhere: boolean }) | null
  /** Why nothing may be written there now. */
  readonly closed: PatchRefusal | null
}

/** What becomes of one patch. */
export type Judgement =
  /** The field's next version; `growth` is what the draft grows by, in bytes. */
  | { readonly kind: 'write'; readonly growth: number }
  /** Into the history alone. */
  | { readonly kind: 'log' }
  /** The same text is there already: no conflict, whoever wrote it first. */
  | { readonly kind: 'agree' }
  /** A repeat: answered as it was the first time. */
  | { readonly kind: 'repeat'; readonly field: FieldState }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refuse'; readonly why: PatchRefusal }

/** A patch with what it was judged by and what becomes of it. */
export interface JudgedPatch {
  readonly patch: FieldPatch
  readonly standing: Standing
  readonly judgement: Judgement
}

/**
 * The rule of saving, one patch at a time in the order of the save. `bytesLeft` is what the draft has room for before
 * the first. The server's statement for the common case – every patch a new version – must agree with it.
 */
export function judgePatches(patches: readonly Omit<JudgedPatch, 'judgement'>[], bytesLeft: number): JudgedPatch[] {
  let left = bytesLeft
  return patches.map(({ patch, standing }) => {
    const judgement = judge(patch, standing, left)
    if (judgement.kind === 'write') left -= judgement.growth
    return { patch, standing, judgement }
  })
}

function judge(patch: FieldPatch, { field, taken, closed }: Standing, bytesLeft: number): Judgement {
  const { path, value, baseVersion, lost = false } = patch
  if (taken !== null) {
    const same = !taken.elsewhere && taken.path === path && taken.value === value
    return same ? { kind: 'repeat', field: taken } : { kind: 'refuse', why: 'reused' }
  }
  // What goes into the history alone changes nothing, so no lock of an item stands in its way.
  if (closed !== null && !(lost && closed === 'itemLocked')) return { kind: 'refuse', why: closed }
  if (lost) return { kind: 'log' }
  if (field?.value === value) return { kind: 'agree' }
  if ((field?.version ?? 0) !== baseVersion) return { kind: 'conflict' }
  const growth = bytesOf(path, value) - (field === null ? 0 : bytesOf(path, field.value))
  return growth > 0 && growth > bytesLeft ? { kind: 'refuse', why: 'draftFull' } : { kind: 'write', growth }
}

/** What the device is told; `signature` says who saves now. */
export function answerOf(
  { patch: { path, value, clientSeq, baseVersion }, standing: { field }, judgement }: JudgedPatch,
  signature: Pick<FieldState, 'by' | 'at'>,
): PatchAnswer {
  const answered = { path, clientSeq }
  switch (judgement.kind) {
    case 'refuse':
      return { ...answered, outcome: 'refused', why: judgement.why }
    case 'write':
      return { ...answered, outcome: 'saved', value, version: baseVersion + 1, ...signature }
    case 'log':
      return { ...answered, outcome: 'saved', value, version: field?.version ?? 0, ...signature }
    case 'repeat':
      return { ...answered, outcome: 'saved', ...stateOf(judgement.field) }
    case 'agree':
      return { ...answered, outcome: 'saved', ...stateOf(field ?? unsaved) }
    case 'conflict':
      return { ...answered, outcome: 'conflict', ...stateOf(field ?? unsaved) }
  }
}

const stateOf = ({ value, version, by, at }: FieldState): FieldState => ({ value, version, by, at })
