import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOf } from '../../shared/documents/read-page.ts';
import { bengtsfors, decision, SomeParties } from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const all = ['plans', 'guidelines', 'goodExamples', 'dates', 'contacts', 'gains'];

let parties: SomeParties;
let path: string;

const choose = (as: string, sharing: object) =>
  parties.change(
    as,
    { method: 'PUT', to: '/sharing', versionOf: path },
    { parts: all, isPublic: true, ...sharing },
  );

/** As anyone may ask: under no organisation, with no membership anywhere. */
const asAnyone = () =>
  parties.sendAs('nobody', { method: 'GET', path: `/v1/shared-pages/${path.split('/')[2]}/document` });

const asParty = async (as = head): Promise<string> =>
  (await parties.send(as, 'GET', `${path}/document`)).json;

beforeEach(async () => {
  parties = await SomeParties.meet();
  path = await parties.together();
  const contact = { functionName: 'KSA', email: 'ksa@bengtsfors.example', people: [] };
  await parties.change(head, { method: 'PUT', to: '/contacts', versionOf: path }, { contacts: [contact] });
  await parties.send(head, 'POST', `${path}/gains`, {
    kind: 'hours',
    hours: 40,
    text: 'En rutin i stället för två.',
  });
  await parties.send(neighbour, 'POST', `${path}/wishes`, { text: 'Visa gärna vem man ringer.' });
  const { json } = await parties.send(head, 'POST', `${path}/workshops`, {
    name: 'Första workshoppen',
    plannedOn: '2026-10-01',
  });
  await parties.change(
    head,
    { method: 'PUT', to: '/result', versionOf: `${path}/workshops/${json.id}` },
    {
      heldOn: '2026-10-01',
      participants: [{ organisationId: bengtsfors, role: 'enhetschef', number: 6 }],
      worksWell: [{ id: 'tillit', theme: 'Tillit <script>', text: 'Vi känner varandra.' }],
      mustDevelop: [{ id: 'sip', theme: 'SIP', text: 'Fler samordnade planer.' }],
    },
  );
  await parties.send(head, 'POST', `${path}/workshops`, {
    name: 'Andra workshoppen',
    plannedOn: '2026-11-05',
  });
});

describe('the shared page', () => {
  it('is for its parties alone until every one of them has agreed that anyone may read it', async () => {
    expect((await asAnyone()).status).toBe(404);
    await choose(head, {});
    expect((await asAnyone()).status).toBe(404);
    expect(await asParty()).toContain('Det här väntar på: Melleruds kommun, Socialnämnden.');
    await choose(neighbour, {});
    expect((await asAnyone()).status).toBe(200);
    await choose(neighbour, { isPublic: false });
    expect((await asAnyone()).status).toBe(404);
  });

  it('goes back to its parties when another body joins, and holds again without the one who left', async () => {
    await choose(head, {});
    await choose(neighbour, {});
    const other = await parties.let('departmentHead', bengtsfors, 'barn-och-utbildningsnamnden' as never);
    await parties.send(head, 'POST', `${path}/invitations`, { organisationId: bengtsfors });
    const joining = { decision: decision('2026-10-01', 'barn-och-utbildningsnamnden') };
    const joined = await parties.sendAs(other, {
      method: 'POST',
      path: `/v1/1460${path}/parties`,
      headers: { 'if-match': (await parties.send(head, 'GET', path)).headers['etag'] as string },
      body: joining,
    });
    expect(joined.status).toBe(200);
    expect((await asAnyone()).status).toBe(404);
    const left = await parties.sendAs(other, {
      method: 'POST',
      path: `/v1/1460${path}/departures`,
      headers: { 'if-match': joined.headers['etag'] as string },
      body: joining,
    });
    expect([left.status, (await asAnyone()).status]).toEqual([200, 200]);
  });

  it('shows what is common when all have chosen it, and what is one party’s own by its choice alone', async () => {
    await choose(head, { parts: all });
    await choose(neighbour, { parts: ['dates'] });
    const page: string = (await asAnyone()).json;
    expect(page).toContain('Workshop: Andra workshoppen');
    expect(page).toContain('ksa@bengtsfors.example');
    expect(page).toContain('Tid: 40 timmar');
    expect(page).not.toContain('Tillit');
    await choose(neighbour, { parts: ['goodExamples'] });
    const next: string = (await asAnyone()).json;
    expect(next).toContain('Tillit &lt;script&gt;');
    expect(next).not.toContain('Andra workshoppen');
  });

  it('tells its parties what has been wished for, and nobody else', async () => {
    await choose(head, {});
    await choose(neighbour, {});
    expect(await asParty(neighbour)).toContain('Visa gärna vem man ringer.');
    expect((await asAnyone()).json).not.toContain('Visa gärna');
  });

  it('can be read by everyone: headings, landmarks, captions, no script', async () => {
    await choose(head, {});
    await choose(neighbour, {});
    expect([barriersOf(await asParty()), barriersOf((await asAnyone()).json)]).toEqual([[], []]);
  });

  it('is not there for those who have left', async () => {
    const version = (await parties.send(neighbour, 'GET', path)).headers['etag'] as string;
    await parties.sendAs(neighbour, {
      method: 'POST',
      path: `/v1/1461${path}/departures`,
      headers: { 'if-match': version },
      body: { decision: decision() },
    });
    expect((await parties.send(neighbour, 'GET', `${path}/document`)).status).toBe(404);
  });
});
