import { isIPv6 } from 'node:net'

/**
 * The network that an address stands for when attempts are counted: an IPv4 address itself, of IPv6 the /64 that one
 * subscriber has all of. Text that is no address stands for itself.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain
}

/** The eight groups, without leading zeros; a dotted end counts as two. */
function groupsOf(address: string): string[] {
  const [front = '', back] = address.toLowerCase().split('::')
  const [before, after] = [front, back ?? ''].map((part) => part.split(':').filter(Boolean).flatMap(group))
  const missing = back === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  return [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])]
}

const group = (text: string): string[] => (text.includes('.') ? ['0', '0'] : [Number.parseInt(text, 16).toString(16)])
