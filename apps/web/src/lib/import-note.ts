interface Piece {
  readonly outcome: { readonly kind: 'open' | 'placed' | 'discarded' }
}

/** What an import keeps on the device, as far as pages beside it need to know. */
export interface ImportNote {
  readonly parts: readonly Piece[]
  readonly proposals: readonly Piece[]
}

/** Name of a report's import among the device's notes. */
export const importNoteKey = (personId: string, reportId: string): string => `${personId} import ${reportId}`

/** How many pieces of imported files wait to be confirmed or put away. */
export const piecesLeft = (note: ImportNote | null | undefined): number =>
  [...(note?.parts ?? []), ...(note?.proposals ?? [])].filter(({ outcome }) => outcome.kind === 'open').length
