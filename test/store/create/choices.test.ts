import {describe, expect, test} from '@jest/globals';
import type {Image} from '../../../source/model/image.ts';
import {
  freeName,
  imageChoices,
  isolationChoices,
  nextChoice,
  usualImage,
} from '../../../source/store/create/choices.ts';
import {container, snapshot} from '../../support/hand-made.ts';

const image = (name: string, isOsImage: boolean) => ({name, isOsImage}) as Image;

describe('the choices of the form', () => {
  test('propose the first name that is free, without regard to case', () => {
    expect(freeName(snapshot({}))).toBe('CON1');
    expect(freeName(snapshot({containers: ['con1', 'CON2', 'CON4'].map(name => container(name))}))).toBe(
      'CON3',
    );
  });

  test("propose the host's first OS image, or its first image", () => {
    const {host} = snapshot({});
    expect(usualImage({host, images: [image('a', false), image('b', true)]})).toBe('b');
    expect(usualImage({host, images: [image('a', false)]})).toBe('a');
    expect(usualImage({host, images: []})).toBeNull();
  });

  test('name an engine’s images as its requests do: with the tag, unless that is latest', () => {
    const {host} = snapshot({});
    const tagged = (name: string, version: string) => ({name, version, isOsImage: false}) as Image;
    const images = [tagged('web', '1.2'), tagged('web', 'latest'), tagged('0123456789ab', '<none>')];
    const draft = {narrow: {text: '', cursor: 0}};
    const choices = (kind: 'docker' | 'simulated') => imageChoices({host: {...host, kind}, images}, draft);
    expect(choices('docker')).toEqual(['web:1.2', 'web', '0123456789ab']);
    expect(choices('simulated')).toEqual(['web', '0123456789ab']);
  });

  test('have what was typed first, and what conversions left last', () => {
    const {host} = snapshot({});
    const engine = {...host, kind: 'docker'} as const;
    const tagged = (name: string, version: string) => ({name, version, isOsImage: false}) as Image;
    const images = [tagged('box', 'isotop-0123456789ab-abcdef'), tagged('box', 'latest'), tagged('box', '2')];
    const choices = (text: string) => imageChoices({host: engine, images}, {narrow: {text, cursor: 0}});
    expect(choices('')).toEqual(['box', 'box:2', 'box:isotop-0123456789ab-abcdef']);
    expect(choices('BOX:2')).toEqual(['box:2']);
    expect(
      imageChoices({host: engine, images: images.toReversed()}, {narrow: {text: 'box', cursor: 0}})[0],
    ).toBe('box');
    expect(usualImage({host: engine, images})).toBe('box');
  });

  test("offer the host's default isolation first, and each isolation once", () => {
    const {host} = snapshot({});
    expect(isolationChoices({host})).toEqual([null, 'hyperv']);
    expect(isolationChoices({host: {...host, defaultIsolation: 'hyperv'}})).toEqual([null, 'process']);
    expect(isolationChoices({host: {...host, defaultIsolation: null}})).toEqual([null, 'process', 'hyperv']);
  });

  test('offer on Linux only isolations that a runtime implements', () => {
    const host = {...snapshot({}).host, platform: 'linux' as const};
    const runc = {name: 'runc', isolation: 'process' as const};
    const runsc = {name: 'runsc', isolation: 'hyperv' as const};
    expect(isolationChoices({host: {...host, runtimes: [runc]}})).toEqual([null]);
    expect(isolationChoices({host: {...host, runtimes: [runc, runsc]}})).toEqual([null, 'hyperv']);
  });

  test('go round, in both directions, also from a choice that is no longer there', () => {
    expect(nextChoice(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(nextChoice(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect(nextChoice(['a', 'b'], 'gone', 1)).toBe('a');
    expect(nextChoice([], 'gone', 1)).toBe('gone');
  });
});
