import { networkInterfaces } from 'node:os'

/** Whether a server at `host` is reached in all networks of the machine. */
export const listensEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** Addresses of this machine in its networks; the first one is what colleagues type. */
export const networkAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )

/** Where a server that listens at `host` is reached; one that listens everywhere, from the network it stands in. */
export function localAddress(host: string, port: number): string {
  const name = listensEverywhere(host) ? (networkAddresses()[0] ?? '127.0.0.1') : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
