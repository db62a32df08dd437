let personId: string | null = null
let tell: (id: string) => void = () => undefined
const known = new Promise<string>((resolve) => {
  tell = resolve
})

/** Says whose page this is: who was signed in when it was opened. It stays theirs as long as it lives. */
export function openPageFor(id: string): void {
  personId = id
  tell(id)
}

/** Id of the person whose page this is; null until it is known. */
export const pagePersonId = (): string | null => personId

/** As soon as it is known. */
export const whenPageHasPerson = (): Promise<string> => known
