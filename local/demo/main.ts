import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `The demo needs Node 24, which npm brings along; this is ${process.version}. Run it with "npm run demo".`,
  );
  process.exit(1);
}
// Imported only now: an older Node would fail on it with a message that explains nothing.
const { startStack } = await import('../start-stack.ts');
const { checkLongStory } = await import('./check-long-story.ts');
const { checkCollaborations } = await import('./collaboration/check-collaborations.ts');
const { tellCollaborations } = await import('./collaboration/tell-collaborations.ts');
const { checkOutcome } = await import('./check-outcome.ts');
const { runStories } = await import('./run-stories.ts');
const { writeOut } = await import('./write-out.ts');

const { values } = parseArgs({
  options: { years: { type: 'string', default: '2' }, story: { type: 'string', default: 'follow-up' } },
});
const years = Number(values.years);
const isCollaboration = values.story === 'collaboration';
if (!isCollaboration && values.story !== 'follow-up') {
  console.error(`--story is follow-up or collaboration, not "${values.story}".`);
  process.exit(1);
}
if (years !== 2 && years !== 4) {
  console.error(`--years is 2 or 4, not "${values.years}".`);
  process.exit(1);
}
const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-demo-'));
const outDir = resolve('out/demo');
console.log(
  styleText(
    'bold',
    isCollaboration
      ? 'Samsyn: nine municipalities and a region work together in three ways, and each decides for itself'
      : 'Samsyn: two municipalities follow up two units, from adopted programme to closed plan',
  ),
);
console.log(
  'Municipalities and programmes are real; units, providers and persons are fictional. Bundling and starting the stack ...',
);
const stack = await startStack({ dataDir, quiet: true, retryDelaySeconds: 0.2 });

const followUps = async () => {
  const { timeline, outcomes } = await runStories(stack, { years });
  const problems = checkOutcome(stack, timeline, outcomes);
  if (years > 2) problems.push(...checkLongStory(timeline));
  return { timeline, outcomes, problems };
};

const collaborations = async () => {
  const { timeline, outcomes } = await tellCollaborations(stack);
  return { timeline, outcomes, problems: checkCollaborations(stack, timeline, outcomes) };
};

try {
  const { timeline, outcomes, problems } = await (isCollaboration ? collaborations() : followUps());
  writeOut(stack, { timeline, outcomes, dir: outDir });
  const count = (kind: string) => timeline.entries.filter((entry) => entry.kind === kind).length;
  const what = `${count('step')} steps, ${count('event')} events, ${count('reaction')} reactions, ${count('mail')} mails`;
  if (problems.length > 0) {
    console.error(
      `\n${styleText('red', 'Not everything happened as it should:')}\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    process.exitCode = 1;
  } else {
    console.log(`\n${styleText('green', 'Everything that should have happened did')}: ${what}.`);
  }
  console.log(`The timeline, the mails and the documents lie in ${relative(process.cwd(), outDir)}/.`);
} finally {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
