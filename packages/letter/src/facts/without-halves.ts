/** The reader looks so many units far, which may cut a letter of two units in half: the half is left out. */
export const withoutHalves = (text: string): string => text.replaceAll(/\p{Cs}/gu, '')
