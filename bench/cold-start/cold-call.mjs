// Runs on its own as a new Lambda would: loads one bundle, calls it once, and says how long both took together.
import { pathToFileURL } from 'node:url';

const [bundle, eventJson] = process.argv.slice(2);
const began = performance.now();
const { handler } = await import(pathToFileURL(bundle).href);
const context = { awsRequestId: 'cold', functionName: 'cold', getRemainingTimeInMillis: () => 30_000 };
const result = await handler(JSON.parse(eventJson), context);
const milliseconds = performance.now() - began;
process.stderr.write(`\n${JSON.stringify({ milliseconds, result })}\n`);
process.exit(0);
