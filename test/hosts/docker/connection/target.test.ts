import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';

describe('the engine that is meant', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isotop-contexts-'));
    writeFileSync(join(folder, 'config.json'), JSON.stringify({currentContext: 'chosen'}));
    const context = (name: string, docker: object, certificates: readonly string[] = []) => {
      const id = createHash('sha256').update(name).digest('hex');
      mkdirSync(join(folder, 'contexts', 'meta', id), {recursive: true});
      writeFileSync(
        join(folder, 'contexts', 'meta', id, 'meta.json'),
        JSON.stringify({Name: name, Metadata: {}, Endpoints: {docker}}),
      );
      for (const file of certificates) {
        const tls = join(folder, 'contexts', 'tls', id, 'docker');
        mkdirSync(tls, {recursive: true});
        writeFileSync(join(tls, file), `of ${name}`);
      }
    };
    context('chosen', {Host: 'unix:///chosen.sock'});
    context('prod', {Host: 'tcp://prod:2376'}, ['ca.pem', 'cert.pem', 'key.pem']);
    context('lax', {Host: 'tcp://lax:2376', SkipTLSVerify: true});
    context('empty', {});
    writeFileSync(join(folder, 'ca.pem'), 'of the folder');
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const target = (wish: {context?: string; url?: string}, environment: Record<string, string> = {}) =>
    engineTarget(
      {context: wish.context ?? null, url: wish.url ?? null},
      {DOCKER_CONFIG: folder, ...environment},
    );

  test('is the configuration’s context when nothing else is said', () => {
    expect(target({})).toMatchObject({url: 'unix:///chosen.sock', context: 'chosen', tls: null});
  });

  test('is that of DOCKER_CONTEXT before that, of DOCKER_HOST before both, of --host before all', () => {
    expect(target({}, {DOCKER_CONTEXT: 'prod'})).toMatchObject({url: 'tcp://prod:2376', context: 'prod'});
    const environment = {DOCKER_CONTEXT: 'prod', DOCKER_HOST: 'tcp://other:1'};
    expect(target({}, environment)).toMatchObject({url: 'tcp://other:1', context: null});
    expect(target({context: 'lax'}, environment)).toMatchObject({url: 'tcp://lax:2376', context: 'lax'});
    expect(target({url: 'unix:///named.sock'}, environment)).toMatchObject({
      url: 'unix:///named.sock',
      context: null,
    });
  });

  test('is the platform’s own for the default context', () => {
    const {context, address} = engineTarget(
      {context: null, url: null},
      {DOCKER_CONFIG: join(folder, 'none')},
    );
    expect(context).toBe('default');
    expect(['unix', 'npipe']).toContain(address.kind);
  });

  test('has a context’s certificates, or those of DOCKER_CERT_PATH where TLS is asked for', () => {
    expect(target({context: 'prod'}).tls).toEqual({
      verify: true,
      ca: 'of prod',
      cert: 'of prod',
      key: 'of prod',
    });
    expect(target({context: 'lax'}).tls).toMatchObject({verify: false, ca: null});
    const asked = {DOCKER_HOST: 'tcp://h', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder};
    expect(target({}, asked)).toMatchObject({
      address: {port: 2376},
      tls: {verify: true, ca: 'of the folder', cert: null},
    });
    expect(target({}, {DOCKER_HOST: 'tcp://h', DOCKER_TLS: '1'}).tls).toMatchObject({verify: false});
    expect(target({}, {DOCKER_HOST: 'unix:///s', DOCKER_TLS_VERIFY: '1'}).tls).toBeNull();
  });

  test('that cannot be read is a sentence', () => {
    expect(() => target({context: 'nobody'})).toThrow('there is no Docker context named nobody');
    expect(() => target({context: 'empty'})).toThrow(
      'the Docker context empty has no address that can be read',
    );
    expect(() => target({}, {DOCKER_HOST: 'gopher://x'})).toThrow(
      'DOCKER_HOST names no engine’s address: gopher://x'.replace('’', "'"),
    );
  });
});
