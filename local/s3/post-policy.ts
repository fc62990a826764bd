import { S3Error } from './s3-error.ts';
import { checkScope, checkToken, parseAmzDate, type Signer, signatureOf } from './signature.ts';

/** How large a file the policy lets in. */
export interface SizeRange {
  readonly minimumBytes: number;
  readonly maximumBytes: number;
}

interface Policy {
  readonly expiration: Date;
  readonly conditions: readonly unknown[];
}

type Fields = ReadonlyMap<string, string>;

/** Fields that no condition needs to name. */
const freeFields = /^(x-amz-signature|policy|file|x-ignore-.*)$/;

const refuse = (why: string) => new S3Error('AccessDenied', `Invalid according to Policy: ${why}`);
const malformed = (why: string) => new S3Error('InvalidPolicyDocument', `Invalid Policy: ${why}`);

/** Lets a form pass whose policy the signer has signed and whose every field the policy allows; `bucket` counts as one. */
export function checkPostPolicy(fields: Fields, signer: Signer, now: Date): SizeRange {
  const encoded = fields.get('policy');
  if (encoded === undefined) throw new S3Error('AccessDenied', 'Access Denied');
  checkPolicySignature(fields, encoded, signer);
  const { expiration, conditions } = parsePolicy(encoded);
  if (expiration.getTime() <= now.getTime()) throw refuse('Policy expired.');
  const named = new Set<string>();
  let range: SizeRange = { minimumBytes: 0, maximumBytes: 5 * 1024 ** 3 };
  for (const condition of conditions) {
    const [operator, name, value] = normalize(condition);
    if (operator === 'content-length-range') {
      range = {
        minimumBytes: Math.max(range.minimumBytes, Number(name)),
        maximumBytes: Math.min(range.maximumBytes, Number(value)),
      };
      continue;
    }
    named.add(name);
    const stated = fields.get(name) ?? '';
    if (operator === 'eq' ? stated !== value : !stated.startsWith(value)) {
      throw refuse(`Policy Condition failed: ${JSON.stringify([operator, `$${name}`, value])}`);
    }
  }
  const extra = [...fields.keys()].filter((name) => !named.has(name) && !freeFields.test(name));
  if (extra.length > 0) throw refuse(`Extra input fields: ${extra.join(', ')}`);
  return range;
}

function checkPolicySignature(fields: Fields, policy: string, signer: Signer): void {
  const read = (name: string) => {
    const value = fields.get(name);
    if (value === undefined) {
      throw new S3Error(
        'InvalidArgument',
        `Bucket POST must contain a field named '${name}'. If it is specified, please check the order of the fields.`,
      );
    }
    return value;
  };
  if (read('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  }
  const day = checkScope(
    read('x-amz-credential'),
    signer,
    (message) => new S3Error('InvalidArgument', `The form is malformed; ${message}`),
  );
  checkToken(fields.get('x-amz-security-token'), signer);
  const date = read('x-amz-date');
  parseAmzDate(date);
  if (!date.startsWith(day) || signatureOf(policy, day, signer) !== read('x-amz-signature')) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
}

function parsePolicy(encoded: string): Policy {
  let policy: { expiration?: unknown; conditions?: unknown } | null;
  try {
    policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as typeof policy;
  } catch {
    throw malformed('Invalid JSON.');
  }
  const expiration = new Date(String(policy?.expiration));
  if (Number.isNaN(expiration.getTime())) throw malformed('Policy missing expiration.');
  if (!Array.isArray(policy?.conditions)) throw malformed('Policy missing conditions.');
  return { expiration, conditions: policy.conditions };
}

/** Both ways of writing a condition as one: what is compared, with which field, and the value. */
function normalize(condition: unknown): readonly [operator: string, name: string, value: string] {
  if (Array.isArray(condition) && condition.length === 3) {
    const [operator, name, value] = condition.map(String);
    const isRange = operator?.toLowerCase() === 'content-length-range';
    if (isRange && [name, value].every((bytes) => /^\d+$/.test(bytes ?? ''))) {
      return ['content-length-range', name ?? '', value ?? ''];
    }
    if ((operator === 'eq' || operator === 'starts-with') && name?.startsWith('$')) {
      return [operator, name.slice(1).toLowerCase(), value ?? ''];
    }
  } else if (typeof condition === 'object' && condition !== null && !Array.isArray(condition)) {
    const [entry, another] = Object.entries(condition);
    if (entry && !another) return ['eq', entry[0].toLowerCase(), String(entry[1])];
  }
  throw malformed(`Invalid condition: ${JSON.stringify(condition)}`);
}
