import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openHost} from '../../source/hosts/open-host.ts';
import {recordedText} from './docker/recorded.ts';

/** An engine without containers, on another machine by what it says of itself, that refuses to make one. */
const answers: Readonly<Record<string, () => string>> = {
  '/_ping': () => 'OK',
  '/info': () => recordedText('linux-info.json'),
  '/version': () => recordedText('linux-version.json'),
  '/containers/json': () => '[]',
  '/images/json': () => '[]',
  '/networks': () => '[]',
};

describe('a helper container', () => {
  let folder: string;
  let asked: string[];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*/, '');
    asked.push(`${request.method} ${path}`);
    const answer = answers[path];
    if (answer) response.end(answer());
    else response.writeHead(404).end('{"message":"No such image: busybox"}');
  });
  beforeEach(async () => {
    asked = [];
    folder = mkdtempSync('/tmp/isotop-open-');
    await new Promise<void>(resolve => server.listen(join(folder, 'engine.sock'), resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    rmSync(folder, {recursive: true, force: true});
  });

  test.each([
    [false, ['POST /containers/create']],
    [true, []],
  ])(
    'is made for an engine elsewhere, but not where nothing may be changed (%s)',
    async (readOnly, posted) => {
      const host = await openHost({
        choice: {kind: 'docker', context: null, url: `unix://${join(folder, 'engine.sock')}`},
        instant: false,
        readOnly,
        program: 'isotop ls',
        helper: 'busybox',
      });
      expect((await host.snapshot()).containers).toEqual([]);
      await host.close();
      expect(asked.filter(call => call.startsWith('POST'))).toEqual(posted);
    },
  );
});
