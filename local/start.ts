import { parseArgs } from 'node:util';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `The local stack needs Node 24, which npm brings along; this is ${process.version}. Start it with "npm start".`,
  );
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7070' },
    'data-dir': { type: 'string', default: '.local' },
    assembly: { type: 'string' },
  },
});
// Imported only now: an older Node would fail on it with a message that explains nothing.
const { startStack } = await import('./start-stack.ts');
const { firstLogins, firstUsers } = await import('./users/first-users.ts');
const { styleText } = await import('node:util');

try {
  const startedAt = performance.now();
  const stack = await startStack({
    dataDir: values['data-dir'],
    port: Number(values.port),
    throttles: true,
    ...(values.assembly !== undefined && { assemblyDir: values.assembly }),
  });
  // Another assembly than Samsyn's own has no people to register.
  if (values.assembly === undefined) await firstUsers(stack);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${styleText('bold', 'Samsyn')} serves ${stack.apiUrl} (ready in ${seconds} s; mails, events, queues and the API's reference: ${stack.apiUrl}/local/). Ctrl-C stops it; what it holds stays in ${values['data-dir']}/.`,
  );
  console.log(
    `A token: curl -s '${stack.apiUrl}/local/token?sub=otto-officer', or for ${firstLogins.filter((sub) => sub !== 'otto-officer').join(', ')}.`,
  );
  let stoppingSince: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes one Ctrl-C on a second time; only a later one is impatience.
      if (stoppingSince !== undefined && performance.now() - stoppingSince > 500) process.exit(130);
      stoppingSince ??= performance.now();
      void stack.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
