/** Whether a text is set in capitals: at least one letter, and none that is small. */
export const isCaps = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase()
