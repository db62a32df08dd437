import type { keys as vi } from '../../vi/compiling/keys.ts'

export const keys: typeof vi = {
  title: 'Shortcuts for compiling',
  list: {
    j: 'Next agency',
    k: 'Previous agency',
    s: 'Select the next sentence of the current agency',
    'Shift s': 'Select the next sentence, too',
    Enter: 'Quote the selection, or all of it, behind the paragraph being written',
    'Shift Enter': 'Use as a basis of the paragraph being written',
    x: 'Set aside, then 1–6 for the reason',
    p: 'Put into the annex',
    z: 'Back to unread',
    u: 'Undo',
    d: 'Next change at a source',
    v: 'On a change: keep mine, seen',
    '[': 'Previous item',
    ']': 'Next item',
    '/': 'Find an agency or words',
  },
}
