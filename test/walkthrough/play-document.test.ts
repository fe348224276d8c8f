import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {makeGround} from '../../source/cli/play-ground.ts';
import {playDocument, type SectionResult} from '../../source/walkthrough/play-document.ts';

const document = readFileSync(join(import.meta.dirname, 'documents', 'two-kernels.md'), 'utf8');

async function play(text: string): Promise<SectionResult[]> {
  const results: SectionResult[] = [];
  for await (const result of playDocument(text, makeGround)) results.push(result);
  return results;
}
const failures = (results: readonly SectionResult[]) =>
  results.filter(({passed}) => !passed).map(({step, difference}) => `${step.command}: ${difference}`);

describe('a document that tells the truth', () => {
  test('passes every step', async () => {
    const results = await play(document);
    expect(failures(results)).toEqual([]);
    expect(results.length).toBeGreaterThan(20);
  });

  test('says what was assumed, with the step', async () => {
    const assumed = (await play(document)).flatMap(result => result.assumed);
    expect(assumed).toEqual(
      expect.arrayContaining([
        '$lab is LAB',
        'ONE was made before, and runs',
        'IDLE was made before, and is Off',
        expect.stringMatching(/^\w+ is stopped$/),
      ]),
    );
  });

  test('passes with other line ends, and without a last one', async () => {
    expect(failures(await play(document.trimEnd().replaceAll('\n', '\r\n')))).toEqual([]);
  });
});

/** Each says something that is not so, in one place. */
const mutations: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['a title of another column', 'ContainerName RuntimeType\n', 'ContainerName RuntimeKind\n'],
  ['a column too many', 'Name Owner      Type', 'Name Owner More Type'],
  ['a row that is missing on the host', / {4}113 .*608 {3}1 csrss\n/, ''],
  ['the shared row that is missing on the host', / {4}175 .*1400 {3}3 csrss\n/, ''],
  [
    'a row that nobody made',
    /( {4}246 .*csrss\n)/,
    '$1    246      13     1844       5504 ...17     3.45   3500   4 csrss\n',
  ],
  ['a runtime that did not change', /LAB {16}HyperV/, 'LAB               Default'],
  ['a runtime that changed too early', /LAB {15}Default/, 'LAB                HyperV'],
  ['an Id that should be the same as inside', /( {4}175 .*)1400/, '$11404'],
  ['an Id inside that is another one of the host', /( {4}167 .*)1400/, '$1 532'],
  ['the Id of docker top on the host', /4100 ping/, '4104 ping'],
  ['an Id of the hyperv container that is the first one’s', /1740 ping/, '4100 ping'],
  ['another session', /4100 {3}3 PING/, '4100   0 PING'],
  ['another process name', /3 PING/, '3 PONG'],
  ['a wrong error id', 'NoProcessFoundForGivenName', 'NoProcessFoundForGivenId'],
  [
    'an error where there is none',
    /get-process -Name vmwp\n\n(?:.*\n){3}/,
    'get-process -Name vmwp\n\n+ FullyQualifiedErrorId : Anything,Else\n',
  ],
  [
    'no error where there is one',
    /get-process : Cannot(?:.*\n){6}/,
    'Handles Id ProcessName\n------- -- -----------\n      1  4 PING\n',
  ],
  ['a typing error in a cmdlet', 'Set-Container $lab', 'Set-Contaner $lab'],
  ['a typing error in a parameter', '-RuntimeType HyperV\n\nPS', '-RuntimeTyp0 HyperV\n\nPS'],
  ['a typing error in a value', '-RuntimeType HyperV\n\nPS', '-RuntimeType HiperV\n\nPS'],
  ['a typing error in a docker flag', '--isolation=hyperv mcr', '--issolation=hyperv mcr'],
  ['an image that there is not', 'servercore:1809 ping', 'servercore:1808 ping'],
  ['a switch that there is not', '-SwitchName NAT', '-SwitchName NUT'],
  ['a blank where a figure is', / {4}255 {6}12 ( *)1820( .*csrss)/, '             12 $11820$2'],
  ['another owner', 'ONE  VMMS', 'ONE  HCSS'],
  ['another message of docker’s', 'No such container: nobody', 'No such image: nobody'],
  ['a prompt inside the other container', '[0a1b2c3d]: PS', '[1b2c3d4e]: PS'],
];

describe('a document with one thing that is not so fails', () => {
  test.each(mutations)('%s', async (_what, from, to) => {
    const changed = document.replace(from, to);
    expect(changed).not.toBe(document);
    expect(failures(await play(changed))).not.toEqual([]);
  });
});

describe('a document of the same family in another style', () => {
  const other = readFileSync(join(import.meta.dirname, 'documents', 'due-isolamenti.md'), 'utf8');

  test('passes every step', async () => {
    const results = await play(other);
    expect(failures(results)).toEqual([]);
    expect(results.length).toBe(15);
  });

  test.each([
    ['an Id that is another one outside', '4512  3 PING', '4516  3 PING'],
    ['a row of the host that is missing', '    3500  2\n', ''],
    ['a runtime that did not change', 'BANCO      HyperV', 'BANCO     Default'],
    ['another image', '77aa0b1c2d3e   contoso/officina:3', '77aa0b1c2d3e   contoso/officina:2'],
  ])('fails with %s', async (_what, from, to) => {
    const changed = other.replace(from, to);
    expect(changed).not.toBe(other);
    expect(failures(await play(changed))).not.toEqual([]);
  });
});
