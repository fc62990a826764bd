// Runs the demo's stories on a data folder until somebody kills the process: what the delivery test does.
import { runStories } from '#local/demo/run-stories.ts';
import { startStack } from '#local/start-stack.ts';

const [dataDir = ''] = process.argv.slice(2);
const stack = await startStack({ dataDir, quiet: true, retryDelaySeconds: 0.05 });
await runStories(stack);
await stack.stop();
