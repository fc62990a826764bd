import { describe, expect, it } from 'vitest';
import { checkTarget, isPublicAddress } from '#shared/messaging/webhook-target.ts';

const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address }));
const check = (url: string, ...addresses: string[]) =>
  checkTarget(url, { policy: 'publicHttps', resolve: leadsTo(...addresses) });

describe('an address of the internet', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '2a00:1450:400f:80d::200e'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ['this host', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.0.1'],
    ['shared', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.9.9.9'],
    ['cloud metadata', '169.254.169.254'],
    ['benchmarks', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['protocol assignments', '192.0.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped metadata, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['6to4 of a private one', '2002:0a00:0001::'],
    ['NAT64 of metadata', '64:ff9b::169.254.169.254'],
    ['Teredo', '2001::1'],
    ['cloud metadata by IPv6', 'fd00:ec2::254'],
    ['no address at all', 'example'],
  ])('is not one for %s: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('where a webhook leads', () => {
  it('is an address of the internet over TLS', async () => {
    expect(await check('https://diariet.example/x', '93.184.215.14')).toEqual({
      address: '93.184.215.14',
      family: 4,
    });
    expect(await check('https://diariet.example/x', '2606:4700::1')).toEqual({
      address: '2606:4700::1',
      family: 6,
    });
    expect(await check('http://diariet.example/x', '93.184.215.14')).toEqual({ refused: 'notHttps' });
  });

  it('is nowhere when one of its addresses is not public', async () => {
    expect(await check('https://diariet.example/', '93.184.215.14', '10.0.0.1')).toEqual({
      refused: 'notPublic',
    });
    expect(await check('https://diariet.example/', '::1')).toEqual({ refused: 'notPublic' });
  });

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://017700000001/',
    'https://169.254.169.254/latest/meta-data/',
  ])('is judged as written where it is an address: %s', async (url) => {
    expect(await check(url, '93.184.215.14')).toEqual({ refused: 'notPublic' });
  });

  it('must be found', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await checkTarget('https://nowhere.example/', { policy: 'publicHttps', resolve })).toEqual({
      refused: 'notFound',
    });
  });

  it('is anywhere on a stage whose receivers run beside it', async () => {
    expect(await checkTarget('http://127.0.0.1:9/', { policy: 'any' })).toEqual({
      address: '127.0.0.1',
      family: 4,
    });
  });
});
