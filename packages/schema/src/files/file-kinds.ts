/** What a file may be, told by its bytes: its type as a browser is told it, and how its name ends. */
export const fileKinds = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { type: 'image/png', extensions: ['png'] },
  webp: { type: 'image/webp', extensions: ['webp'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
} as const satisfies Record<string, { type: string; extensions: readonly [string, ...string[]] }>

export type FileKind = keyof typeof fileKinds

export const fileKindNames = Object.keys(fileKinds) as [FileKind, ...FileKind[]]
