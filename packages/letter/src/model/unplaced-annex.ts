/** Title of the annex that carries what the outline has no place for; the reader knows it again by it. */
export const unplacedTitle = 'NỘI DUNG NGOÀI ĐỀ CƯƠNG'

/** The line above each piece of it, counted from 1. */
export const unplacedLabel = (number: number): string => `Nội dung ${number}`
