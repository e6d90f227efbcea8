// The pages' own copy of the content policy, for servers that send none: the same as the servers' header.
import fs from 'node:fs';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../src/delivery/headers';

const ENTRY = path.resolve(__dirname, '../../src/entry');
const page = (name: string) => fs.readFileSync(path.join(ENTRY, `${name}.html`), 'utf8');

test.each(['taskpane', 'workbench', 'selfcheck'])('%s.html states the policy of the servers', (name) => {
  const stated = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page(name))![1]!;
  // Trusted Types are the header's alone: the build that takes the client from Microsoft's address could not load it under them.
  const servers = CONTENT_SECURITY_POLICY.split('; ').filter((part) => !/trusted-types/.test(part));
  expect(stated.replace('<%= officeOrigin %>', '').split('; ')).toEqual(servers);
});

test.each(['taskpane', 'selfcheck'])(
  '%s.html holds the client by Trusted Types before it loads it',
  (name) => {
    const scripts = [...page(name).matchAll(/<script src="([^"]+)"/g)].map(([, from]) => from);
    expect(scripts.indexOf('trusted-types.js')).toBeGreaterThanOrEqual(0);
    expect(scripts.indexOf('trusted-types.js')).toBeLessThan(scripts.indexOf('<%= officeJs %>'));
  },
);
