import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one that the public internet routes to. Loopback, private, link-local (with the
 * cloud metadata addresses), carrier-grade NAT, multicast, reserved and documentation ranges are not; an IPv6
 * address that carries an IPv4 one (mapped, 6to4, Teredo, NAT64) is judged by what it is: always refused.
 * @param address IPv4 or IPv6 address as text; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || isGlobalIpv6(parsed as ipaddr.IPv6);
}

/** Global unicast (2000::/3) without the parts of it that the address library counts as plain unicast. */
function isGlobalIpv6(address: ipaddr.IPv6): boolean {
  const isIn = (network: string, bits: number): boolean => address.match(ipaddr.IPv6.parse(network), bits);
  // 2001::/23 holds protocol assignments (Teredo, ORCHID, benchmarking), 2002::/16 wraps IPv4 (6to4),
  // 3fff::/20 is for documentation.
  return isIn('2000::', 3) && !isIn('2001::', 23) && !isIn('2002::', 16) && !isIn('3fff::', 20);
}
