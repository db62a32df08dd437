/**
 * Text for comparing by meaning: without marks and case, every run of anything but letters and digits one space.
 * `Mã cơ quan:` → `ma co quan`.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
