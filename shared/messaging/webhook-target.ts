import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Which addresses may be called: those of the internet over TLS, or any (a stage where receivers run beside it). */
export type TargetPolicy = 'publicHttps' | 'any';

/** Where a call goes: the address that was checked, not the name, which may lead elsewhere a moment later. */
export interface CheckedTarget {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Why an address may not be called. */
export type TargetRefusal = 'notHttps' | 'notPublic' | 'notFound';

/** Resolves a name to all of its addresses. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string }[]>;

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Whether an address belongs to the internet at large. Whatever IANA keeps for something else does not: private, loopback,
 * link-local (where cloud metadata is), shared, benchmarks, documentation, multicast, and the ways from IPv6 into IPv4
 * (mapped, 6to4, Teredo, NAT64), of which the mapped ones are judged by the address within.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
};

/**
 * Checks where a URL leads before it is saved, and again before every call. One address that is not public is enough to
 * refuse the name: which of them is called would be chance.
 */
export const checkTarget = async (
  url: string,
  { policy, resolve = systemResolve }: { readonly policy: TargetPolicy; readonly resolve?: Resolve },
): Promise<CheckedTarget | { readonly refused: TargetRefusal }> => {
  const { protocol, hostname } = new URL(url);
  if (policy === 'publicHttps' && protocol !== 'https:') return { refused: 'notHttps' };
  const name = withoutBrackets(hostname);
  const found = ipaddr.isValid(name) ? [{ address: name }] : await resolve(name).catch(() => []);
  const [first] = found;
  if (first === undefined) return { refused: 'notFound' };
  const isAllowed = policy === 'any' || found.every(({ address }) => isPublicAddress(address));
  if (!isAllowed) return { refused: 'notPublic' };
  return { address: first.address, family: ipaddr.IPv6.isValid(first.address) ? 6 : 4 };
};
