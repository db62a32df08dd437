/** Where to go after signing in: only ever an address of this app, never another site. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('tiep') ?? '/'
  return /^\/(?![/\\])/u.test(next) ? next : '/'
}
