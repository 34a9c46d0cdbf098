import { expect, it } from 'vitest';
import { hostOf, networkOf } from './network';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51324', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['::bad::', '::bad::'],
])('%s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  ['203.0.113.7:51324', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['[64:ff9b::203.0.113.7]:443', '203.0.113.7'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::9'],
  ['fe80::1%eth0', 'fe80::1'],
  ['unknown', 'unknown'],
  ['2001:db8::/64', '2001:db8::/64'],
])('%s is looked up as %s', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

it('tells two households apart', () => {
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
});
