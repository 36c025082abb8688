import { BlockList, isIP, isIPv6 } from 'node:net'
import { assertNever } from '../assert-never.ts'

/** Which proxies in front of this server are believed when they say for whom they ask. */
export type TrustedProxies =
  | { readonly type: 'none' }
  /** So many proxies stand in a row, each of which adds whom it was asked by. */
  | { readonly type: 'hops'; readonly count: number }
  | { readonly type: 'addresses'; readonly list: BlockList }

/**
 * The address by which somebody's tries are counted. Without trusted proxies it is the other end of the line, whatever
 * `X-Forwarded-For` says: anybody can write that. With them it is read from the right, only as far as those reach. Of IPv6 it
 * is the first half, since one household has all of the other.
 */
export function clientAddress(
  line: { readonly remote: string | undefined; readonly forwardedFor: string | undefined },
  trusted: TrustedProxies,
): string {
  const told = (line.forwardedFor ?? '').split(',').map((part) => part.trim())
  const chain = [...told, line.remote ?? ''].toReversed().map(plainAddress)
  let address = chain[0] ?? ''
  for (const [at, next] of chain.slice(1).entries()) {
    if (!isTrusted(address, at, trusted) || isIP(next) === 0) break
    address = next
  }
  return isIPv6(address) ? firstHalf(address) : address
}

/** Reads `TRUST_PROXY`: a number of proxies, or their addresses (also `10.0.0.0/8`) by commas; `null` for anything else. */
export function trustedProxies(value: string): TrustedProxies | null {
  if (/^\d$/.test(value))
    return value === '0' ? { type: 'none' } : { type: 'hops', count: Number(value) }
  const list = new BlockList()
  for (const entry of value.split(',')) {
    const [address = '', bits, ...rest] = entry.trim().split('/')
    const version = isIP(address)
    const most = version === 6 ? 128 : 32
    if (version === 0 || rest.length > 0) return null
    if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return null
    list.addSubnet(address, Number(bits ?? most), version === 6 ? 'ipv6' : 'ipv4')
  }
  return { type: 'addresses', list }
}

function isTrusted(address: string, place: number, trusted: TrustedProxies): boolean {
  switch (trusted.type) {
    case 'none':
      return false
    case 'hops':
      return place < trusted.count
    case 'addresses':
      return isIP(address) > 0 && trusted.list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
    default:
      return assertNever(trusted)
  }
}

/** `::ffff:192.0.2.1` is what an IPv4 address looks like on a line that takes both. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function firstHalf(address: string): string {
  const [before = '', after] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string | undefined) => (text ?? '').split(':').filter((part) => part !== '')
  const [left, right] = [groups(before), groups(after)]
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}
