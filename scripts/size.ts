import { styleText } from 'node:util';
import { bundle } from './bundle.ts';
import { bundleSizes } from './bundling/bundle-sizes.ts';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);

const sizes = bundleSizes(await bundle());
const width = Math.max(8, ...sizes.map(({ name }) => name.length));

console.log(`${'function'.padEnd(width)}  ${'kB'.padStart(7)}  ${'budget'.padStart(7)}  clients`);
for (const { name, sizeBytes, laterBytes, budgetBytes, clients } of sizes) {
  const later = laterBytes > 0 ? `; ${kilobytes(laterBytes).trim()} more when first needed` : '';
  const line = `${name.padEnd(width)}  ${kilobytes(sizeBytes)}  ${kilobytes(budgetBytes)}  ${clients.join(', ') || '-'}${later}`;
  console.log(sizeBytes > budgetBytes ? styleText('red', `${line}  over budget`) : line);
}

const overBudget = sizes.filter(({ sizeBytes, budgetBytes }) => sizeBytes > budgetBytes);
console.log(`${sizes.length} functions, ${overBudget.length} over budget (minified; 1 kB = 1000 bytes)`);
if (overBudget.length > 0) process.exitCode = 1;
