import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#local/free-port.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';
import { castUnit, municipalityCast } from '#local/users/municipality-cast.ts';
import { smokeProgramme } from '../../scripts/smoke/smoke-content.ts';
import { quantile } from '../quantile.ts';

/** What the local stack does on this machine, with everything behind real sockets and on a real disk. */
export interface Latency {
  /** From the answer to a command until the mail that follows from it is out: database, stream, bus, two queues. */
  readonly eventToMail: { readonly times: number; readonly p50: number; readonly p99: number };
  readonly load: {
    readonly seconds: number;
    readonly requests: number;
    readonly requestsPerSecond: number;
    readonly p50: number;
    readonly p99: number;
    /** Accepted commands without their event on the bus, and messages that died: both must be 0. */
    readonly lost: number;
    readonly dead: number;
  };
  readonly startToFirstAnswer: { readonly cold: number; readonly warm: number };
}

const sleep = (milliseconds: number) =>
  new Promise((resolved) => {
    setTimeout(resolved, milliseconds);
  });

const mailTimes = 25;
const loadSeconds = 15;
const writers = 8;

/** An urgent finding is told at once. */
const urgent = {
  findings: [
    {
      kind: 'improvementArea',
      text: 'Larmet når ingen på kvällen.',
      restsOn: { criterionId: 'kontinuitet' },
      isUrgent: true,
    },
  ],
};

/** Raises an urgent finding in one follow-up after another. */
const measureMails = async (stack: LocalStack): Promise<Latency['eventToMail']> => {
  const cast = await municipalityCast(stack, {
    code: '0184',
    place: 'Solna',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '',
  });
  const { officer, boardSecretary } = cast.users;
  const { id: programmeId } = await officer.create('/programmes', {
    bodyId: cast.bodyId,
    definition: smokeProgramme,
  });
  const decision = {
    bodyId: cast.bodyId,
    decidedOn: stack.clock.now().toISOString().slice(0, 10),
    paragraph: '§ 1',
    referenceNumber: 'N/1',
  };
  await boardSecretary.change(`/programmes/${programmeId}`, { to: '/adoptions', body: { decision } });
  const milliseconds: number[] = [];
  for (let time = 0; time < mailTimes; time++) {
    const unit = await castUnit(stack, cast, {
      name: `Fiktiv enhet ${time}`,
      form: 'särskilt boende',
      manager: { first: `Chef${time}`, place: 'Solna', sub: `chef-${time}` },
    });
    const { id } = await officer.create('/assessments', {
      unitId: unit.unitId,
      programmeId,
      caseNumber: 'N/2',
      scope: { kind: 'full' },
    });
    await stack.drain({ timeoutSeconds: 60 });
    const before = stack.mails().length;
    await officer.change(`/assessments/${id}/areas/bemanning`, { to: '', method: 'PUT', body: urgent });
    const began = performance.now();
    while (stack.mails().length === before) {
      if (performance.now() - began > 60_000) throw new Error('No mail came within a minute');
      await sleep(2);
    }
    milliseconds.push(performance.now() - began);
    await stack.drain({ timeoutSeconds: 60 });
  }
  return { times: mailTimes, p50: quantile(milliseconds, 0.5), p99: quantile(milliseconds, 0.99) };
};

/** Several people register others as fast as they are answered; then everything must have arrived. */
const measureLoad = async (stack: LocalStack): Promise<Latency['load']> => {
  const { administrator } = await municipalityCast(stack, {
    code: '2080',
    place: 'Falun',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '-falun',
  });
  const milliseconds: number[] = [];
  const ids = new Set<string>();
  const endsAt = performance.now() + loadSeconds * 1000;
  const write = async (writer: number) => {
    for (let number = 0; performance.now() < endsAt; number++) {
      const began = performance.now();
      const { id } = await administrator.create('/people', {
        name: 'Påhittad Person',
        email: `person-${writer}-${number}@example.org`,
        language: 'sv',
        subject: `person-${writer}-${number}`,
      });
      milliseconds.push(performance.now() - began);
      ids.add(id);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_none, writer) => write(writer)));
  await stack.drain({ timeoutSeconds: 300 });
  const heard = new Set(
    stack
      .events()
      .filter((event) => event['detail-type'] === 'PersonRegistered')
      .map(({ detail }) => String(detail['subject']).split('/')[1]),
  );
  return {
    seconds: loadSeconds,
    requests: ids.size,
    requestsPerSecond: ids.size / loadSeconds,
    p50: quantile(milliseconds, 0.5),
    p99: quantile(milliseconds, 0.99),
    lost: [...ids].filter((id) => !heard.has(id)).length,
    dead: stack.deadLetters().length,
  };
};

/** Starts the stack as `npm start` does and asks it until it answers; in milliseconds. */
const measureStart = async (dataDir: string): Promise<number> => {
  const port = await freePort();
  const root = resolve(import.meta.dirname, '../..');
  const began = performance.now();
  const child = spawn(process.execPath, ['local/start.ts', '--port', String(port), '--data-dir', dataDir], {
    cwd: root,
    stdio: 'ignore',
  });
  try {
    for (;;) {
      // A connection that is kept would hold up the stack's end; asked too often it answers 429, which is an answer too.
      const isUp = await fetch(`http://127.0.0.1:${port}/v1/api-info`, {
        headers: { connection: 'close' },
      }).then(
        () => true,
        () => false,
      );
      if (isUp) return performance.now() - began;
      if (performance.now() - began > 120_000) throw new Error('The stack did not answer within two minutes');
      await sleep(50);
    }
  } finally {
    const isOver = new Promise((ended) => {
      child.once('exit', ended);
    });
    child.kill('SIGINT');
    await isOver;
  }
};

/** Measures the local stack: a mail's way, a quarter of a minute of load, and how long it takes to be there. */
export const measureLatency = async (progress: (text: string) => void): Promise<Latency> => {
  const dir = mkdtempSync(join(tmpdir(), 'samsyn-latency-'));
  try {
    progress('starts the stack');
    const stack = await startStack({ dataDir: join(dir, 'stack'), quiet: true });
    let eventToMail: Latency['eventToMail'];
    let load: Latency['load'];
    try {
      progress(`follows ${mailTimes} events to their mails`);
      eventToMail = await measureMails(stack);
      progress(`${writers} people write for ${loadSeconds} seconds`);
      load = await measureLoad(stack);
    } finally {
      await stack.stop();
    }
    progress('starts the stack twice more, with an empty folder and with a full one');
    const cold = await measureStart(join(dir, 'start'));
    const warm = await measureStart(join(dir, 'start'));
    return { eventToMail, load, startToFirstAnswer: { cold, warm } };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
