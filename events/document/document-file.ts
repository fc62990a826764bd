import * as z from 'zod/mini';
import { LocalId } from '../identifiers.ts';

/** The version of an object as S3 names it. */
export const ObjectVersion = z.string().check(z.regex(/^[\w.~+/=-]{1,1024}$/));
export type ObjectVersion = z.infer<typeof ObjectVersion>;

/** One file of a document and the exact version of it that S3 holds. */
export const StoredFile = z.object({ fileId: LocalId, objectVersion: ObjectVersion });
export type StoredFile = z.infer<typeof StoredFile>;
