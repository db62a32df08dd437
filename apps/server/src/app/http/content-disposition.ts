/** `attachment` with the file's name, ASCII for old clients and in full by RFC 5987 / RFC 6266. */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replaceAll(/[\p{Mn}"\\]/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]/gu, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
