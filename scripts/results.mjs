// Reads a TRX file (the results of one test project) and prints a line for each test: outcome, tab, name and, for one
// that did not run, why.
import { readFileSync } from 'node:fs';

const text = (xml) =>
  xml
    .replace(/&#x([0-9A-F]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name])
    .replace(/\s+/g, ' ')
    .trim();

const trx = readFileSync(process.argv[2], 'utf8');
for (const [, attributes, body = ''] of trx.matchAll(/<UnitTestResult ([^>]*?)(?:\/>|>(.*?)<\/UnitTestResult>)/gs)) {
  const [outcome, name] = ['outcome', 'testName'].map((key) => attributes.match(` ${key}="([^"]*)"`)?.[1] ?? '');
  const reason = outcome === 'NotExecuted' ? (body.match(/<Message>(.*?)<\/Message>/s)?.[1] ?? '') : '';
  console.log(`${outcome}\t${text(name)}${reason && `: ${text(reason)}`}`);
}
