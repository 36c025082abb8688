import { expect, test } from 'vitest'
import { clientAddress, trustedProxies } from './client-address.ts'

function seenBy(setting: string, forwardedFor: string | undefined, remote = '10.0.0.1'): string {
  const trusted = trustedProxies(setting)
  if (trusted === null) throw new Error('a valid setting was expected')
  return clientAddress({ remote, forwardedFor }, trusted)
}

test.each<readonly [string, string | undefined, string, string]>([
  ['0', '198.51.100.7', '10.0.0.1', 'nobody is believed by default'],
  ['1', '198.51.100.7', '198.51.100.7', 'one proxy says for whom it asks'],
  ['1', '203.0.113.9, 198.51.100.7', '198.51.100.7', 'what came before it is the word of anybody'],
  ['2', '203.0.113.9, 198.51.100.7', '203.0.113.9', 'two proxies in a row'],
  ['2', '198.51.100.7', '198.51.100.7', 'fewer entries than proxies'],
  ['1', 'unknown', '10.0.0.1', 'no address'],
  ['1', undefined, '10.0.0.1', 'no header'],
  ['10.0.0.1', '203.0.113.9, 198.51.100.7', '198.51.100.7', 'a proxy by its address'],
  ['10.0.0.0/8', '203.0.113.9, 10.1.2.3', '203.0.113.9', 'proxies of a network'],
  ['192.0.2.1', '198.51.100.7', '10.0.0.1', 'another one is not believed'],
])('[SV132] TRUST_PROXY=%s with %s counts %s: %s', (...[setting, forwardedFor, expected]) => {
  expect(seenBy(setting, forwardedFor)).toBe(expected)
})

test('[SV132] an IPv4 address counts the same on a line for both, and of IPv6 only the household counts', () => {
  expect(seenBy('0', undefined, '::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(seenBy('0', undefined, '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(seenBy('0', undefined, '2001:db8:1:2::77')).toBe('2001:db8:1:2::/64')
  expect(seenBy('0', undefined, '2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(seenBy('::1', '198.51.100.7', '::1')).toBe('198.51.100.7')
})

test.each(['yes', '1.2.3', '10.0.0.0/33', '10.0.0.1,', '10', '10.0.0.0/8/8'])(
  '[SV132] TRUST_PROXY=%s is refused',
  (setting) => {
    expect(trustedProxies(setting)).toBeNull()
  },
)
