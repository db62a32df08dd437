import type { OpenFile } from '#answers/open-report.ts'

/** The files of an item and of its rows, in the order in which they came. */
export const filesOfItem = <File extends Pick<OpenFile, 'place'>>(files: readonly File[], item: string): File[] =>
  files.filter(({ place }) => place === item || place.startsWith(`${item}/`))
