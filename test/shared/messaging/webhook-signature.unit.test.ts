import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newWebhookSecret, webhookHeaders } from '#shared/messaging/webhook-signature.ts';

const message = () => ({
  id: '0192f0c1-1212-7c3d-8e4f-5a6b7c8d9e0f',
  sentAt: new Date(),
  body: JSON.stringify({ type: 'se.samsyn.PlanAdopted.v1', subject: 'plan/å' }),
});

describe('the signature, verified by the library of Standard Webhooks', () => {
  const secret = newWebhookSecret();
  const other = newWebhookSecret();

  it('holds for the body that was signed, by either secret while there are two', () => {
    const signed = message();
    const headers = webhookHeaders(signed, [secret, other]);
    for (const known of [secret, other]) {
      expect(new Webhook(known).verify(signed.body, headers)).toEqual(JSON.parse(signed.body));
    }
  });

  it('does not hold for another body, id, time or secret', () => {
    const signed = message();
    const headers = webhookHeaders(signed, [secret]);
    const verify = (body: string, changed: Record<string, string> = {}, known = secret) =>
      new Webhook(known).verify(body, { ...headers, ...changed });
    expect(() => verify(`${signed.body} `)).toThrow('No matching signature');
    expect(() => verify(signed.body, { 'webhook-id': 'other' })).toThrow('No matching signature');
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => verify(signed.body, { 'webhook-timestamp': later })).toThrow('No matching signature');
    expect(() => verify(signed.body, {}, other)).toThrow('No matching signature');
  });

  it('is too old when somebody sends it again later', () => {
    const signed = { ...message(), sentAt: new Date(Date.now() - 6 * 60_000) };
    expect(() => new Webhook(secret).verify(signed.body, webhookHeaders(signed, [secret]))).toThrow(
      'too old',
    );
  });

  it('has a secret of its own each time, of 32 bytes', () => {
    expect(secret).not.toBe(other);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
