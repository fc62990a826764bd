import { S3Error } from './s3-error.ts';

/** Refuses what no header can carry, as S3 does; it answers the value. */
export function checkHeaderValue(value: string): string {
  if (/^[\t\x20-\x7e\xa0-\xff]*$/.test(value)) return value;
  throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
}
