/** A line's words without the asterisks that some programs leave for bold. */
export const withoutStars = (text: string): string => text.replaceAll('*', '').trim()
