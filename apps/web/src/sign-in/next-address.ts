import { isPage, routes } from '@thidua/schema/http/routes'
import { paths } from '#lib/paths.ts'

/** Pages for who is not signed in. */
const beforeSignIn: readonly string[] = [routes.signIn, routes.link, routes.forgotten]

/** Leaves for the page that was asked for before signing in. */
export const goOn = (): void => location.replace(nextAddress(location.search))

/**
 * Where to go after signing in: a page of this app, else home. What is checked is what the browser itself makes of the
 * text – it leaves out tabs and line breaks, and takes a backslash for a slash – and that is what is given back.
 */
export function nextAddress(search: string, origin = location.origin): string {
  const url = parse(new URLSearchParams(search).get('tiep') ?? '', origin)
  const ours = url?.origin === origin && isPage(url.pathname) && !beforeSignIn.includes(url.pathname)
  return ours ? url.pathname + url.search + url.hash : paths.home()
}

function parse(address: string, origin: string): URL | null {
  try {
    return new URL(address, origin)
  } catch {
    return null
  }
}
