/** One way in which a draft's field paths are written, and what follows from it. */
export interface PathKind {
  readonly kind: string
  /** Segments between slashes: words as they are, variables (see `parse-path.ts`) in braces. */
  readonly pattern: string
  /** What a reader takes for one field: a whole row, both halves of a ratio. The field itself when left out. */
  readonly group?: string
  /** After a return: open with what this variable of the pattern names, or always, as the letter's own fields are. */
  readonly opensWith: string
  /** Sealed at submission when it is not empty, when its row's `order` is not (a removed row stays behind), or never. */
  readonly frozenWhen: 'filled' | 'ordered' | 'never'
  /** What makes its item an answered one: any text, a row's place in its list, a signed "none", nothing at all. */
  readonly answeredBy: 'text' | 'order' | 'none' | null
}

const row = '{item}/{list}/{row}'
const ofRow = { group: row, opensWith: 'item', frozenWhen: 'ordered' } as const
const ofItem = { opensWith: 'item', frozenWhen: 'filled' } as const

/**
 * The grammar of field paths, the first pattern that fits wins. All that knows paths is made from this table: what is
 * saved, what a return opens, what a submission seals, what counts as answered.
 */
export const pathKinds = [
  { kind: 'letter', pattern: 'letter/{field}', opensWith: 'always', frozenWhen: 'filled', answeredBy: null },
  { kind: 'answer', pattern: '{item}/answer', ...ofItem, answeredBy: 'none' },
  { kind: 'reason', pattern: '{item}/reason', ...ofItem, answeredBy: null },
  { kind: 'done', pattern: '{item}/done', ...ofItem, answeredBy: null },
  { kind: 'figure', pattern: '{item}/figures/{key}', ...ofItem, answeredBy: 'text' },
  {
    kind: 'half',
    pattern: '{item}/figures/{key}/{half}',
    group: '{item}/figures/{key}',
    ...ofItem,
    answeredBy: 'text',
  },
  { kind: 'choice', pattern: '{item}/choices/{key}', ...ofItem, answeredBy: 'text' },
  { kind: 'order', pattern: `${row}/order`, ...ofRow, answeredBy: 'order' },
  { kind: 'cell', pattern: `${row}/{key}`, ...ofRow, answeredBy: null },
  { kind: 'narrative', pattern: '{item}/{key}', ...ofItem, answeredBy: 'text' },
] as const satisfies readonly PathKind[]
