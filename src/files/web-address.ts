import { BlockList, isIP } from "node:net";

/** Networks that are nobody else's business: a repository of a stranger may name them on purpose. */
const PRIVATE: readonly (readonly [address: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Of version 6 only what is given out to the public is asked, without what wraps an address of version 4. */
const PUBLIC_6: readonly [string, number] = ["2000::", 3];
const WRAPPED_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [address, bits] of PRIVATE) blocked.addSubnet(address, bits, "ipv4");
for (const [address, bits] of WRAPPED_6) blocked.addSubnet(address, bits, "ipv6");
const open6 = new BlockList();
open6.addSubnet(...PUBLIC_6, "ipv6");

/** True for an address (IP) of the public internet; false for private and special networks, and for what is none. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !blocked.check(address, "ipv4");
  return version === 6 && open6.check(address, "ipv6") && !blocked.check(address, "ipv6");
}

/** Names that a network gives to its own machines. */
const OWN_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)$/;

/**
 * Whether the host of an address (as `URL` writes it) may be asked at all: an IP of the public internet, or a name
 * with a dot that is not one of a network's own. What the name leads to is looked at when it is known.
 */
export function mayBePublic(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes(".") && !OWN_NAME.test(host);
}
