import { expect, test } from 'vitest';
import { matchesEventPattern } from '#local/bus/event-pattern.ts';

const event = {
  source: 'samsyn',
  'detail-type': 'ReportPublished',
  resources: ['a', 'b'],
  detail: {
    kind: 'report',
    count: 7,
    urgent: false,
    nothing: null,
    subject: { id: 'r-12', tags: ['x', 'y'] },
  },
};

test.each([
  ['a value', { source: ['samsyn'] }, true],
  ['one of several values', { source: ['other', 'samsyn'] }, true],
  ['another value', { source: ['other'] }, false],
  ['a nested value', { detail: { subject: { id: ['r-12'] } } }, true],
  ['every field, not only one', { source: ['samsyn'], detail: { kind: ['plan'] } }, false],
  ['any element of a list', { resources: ['b'] }, true],
  ['no element of a list', { detail: { subject: { tags: ['z'] } } }, false],
  ['a field that is absent', { detail: { missing: ['x'] } }, false],
  ['null', { detail: { nothing: [null] } }, true],
  ['a boolean', { detail: { urgent: [false] } }, true],
  ['a number is not its text', { detail: { count: ['7'] } }, false],
  ['prefix', { detail: { subject: { id: [{ prefix: 'r-' }] } } }, true],
  ['prefix without case', { 'detail-type': [{ prefix: { 'equals-ignore-case': 'REPORT' } }] }, true],
  ['suffix', { 'detail-type': [{ suffix: 'Published' }] }, true],
  ['another suffix', { 'detail-type': [{ suffix: 'Drafted' }] }, false],
  ['equals-ignore-case', { source: [{ 'equals-ignore-case': 'SAMSYN' }] }, true],
  ['wildcard', { 'detail-type': [{ wildcard: 'Report*ed' }] }, true],
  ['wildcard takes dots as dots', { source: [{ wildcard: 'sam.*' }] }, false],
  ['numeric range', { detail: { count: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
  ['numeric out of range', { detail: { count: [{ numeric: ['<', 7] }] } }, false],
  ['numeric on text', { source: [{ numeric: ['>', 0] }] }, false],
  ['exists', { detail: { kind: [{ exists: true }] } }, true],
  ['exists not', { detail: { missing: [{ exists: false }] } }, true],
  ['exists not, below something absent', { detail: { missing: { deeper: [{ exists: false }] } } }, true],
  ['exists looks at leaves', { detail: { subject: [{ exists: true }] } }, false],
  ['anything-but', { source: [{ 'anything-but': ['aws.s3', 'aws.ses'] }] }, true],
  ['anything-but the value', { source: [{ 'anything-but': 'samsyn' }] }, false],
  ['anything-but a prefix', { source: [{ 'anything-but': { prefix: 'sam' } }] }, false],
  ['$or', { $or: [{ source: ['x'] }, { detail: { kind: ['report'] } }] }, true],
  ['$or of nothing true', { $or: [{ source: ['x'] }, { detail: { kind: ['plan'] } }] }, false],
])('%s', (_name, pattern, expected) => {
  expect(matchesEventPattern(pattern, event)).toBe(expected);
});

test('an operator nobody has built is refused by name', () => {
  expect(() => matchesEventPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow(/cidr/);
});
