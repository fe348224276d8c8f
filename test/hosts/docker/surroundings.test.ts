import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {dockerSurroundings} from '../../../source/hosts/docker/surroundings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isotop-docker-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

const read = (environment: Record<string, string> = {}) =>
  dockerSurroundings({DOCKER_CONFIG: folder, ...environment});

function writeContext(entry: string, text: string): void {
  mkdirSync(join(folder, 'contexts', 'meta', entry), {recursive: true});
  writeFileSync(join(folder, 'contexts', 'meta', entry, 'meta.json'), text);
}

test('without configuration there is no context and no address', () => {
  expect(read()).toMatchObject({dockerHost: null, chosenContext: null, contexts: []});
});

test('an empty DOCKER_HOST counts as none', () => {
  expect(read({DOCKER_HOST: ''}).dockerHost).toBeNull();
  expect(read({DOCKER_HOST: 'tcp://h:1'}).dockerHost).toBe('tcp://h:1');
});

test('the contexts are those of the configuration, by name', () => {
  writeContext('b', '{"Name":"prod","Endpoints":{"docker":{"Host":"tcp://h:1"}}}');
  writeContext('a', '{"Name":"colima"}');
  expect(read().contexts).toEqual(['colima', 'prod']);
});

test('the chosen context is that of DOCKER_CONTEXT, else that of the configuration; the default one is none', () => {
  writeFileSync(join(folder, 'config.json'), '{"currentContext":"prod","auths":{}}');
  expect(read().chosenContext).toBe('prod');
  expect(read({DOCKER_CONTEXT: 'colima'}).chosenContext).toBe('colima');
  expect(read({DOCKER_CONTEXT: 'default'}).chosenContext).toBeNull();
});

test('a configuration in another form counts as not there', () => {
  writeFileSync(join(folder, 'config.json'), '{"currentContext":7}');
  writeContext('a', 'no JSON');
  writeContext('b', '{"Name":"prod"}');
  expect(read()).toMatchObject({chosenContext: null, contexts: ['prod']});
});
