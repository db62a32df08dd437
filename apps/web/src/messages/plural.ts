/** A number with its noun in English, where one of something is not said as many are. */
export const plural = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : many}`
