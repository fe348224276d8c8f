import {EventEmitter} from 'node:events';
import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {createReader} from '../../../source/ui/input/reader.ts';

type Typed = {press: readonly string[]} | {paste: string};

class Bytes extends EventEmitter {
  flowing = false;
  resume() {
    this.flowing = true;
  }
  pause() {
    this.flowing = false;
  }
  send(bytes: Uint8Array | string) {
    this.emit('data', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }
}

function reading() {
  const bytes = new Bytes();
  const typed: Typed[] = [];
  const reader = createReader(bytes, events => {
    let press: string[] = [];
    for (const event of events) {
      if (event.kind === 'key') {
        if (press.length === 0) typed.push({press});
        press.push(event.key);
      } else if (event.kind === 'paste') {
        typed.push({paste: event.text});
        press = [];
      }
    }
  });
  reader.start();
  return {bytes, typed, reader};
}

describe('the reader', () => {
  test('presses the keys of one write together', () => {
    const {bytes, typed} = reading();
    bytes.send('jjjjjjjjjj');
    expect(typed).toEqual([{press: Array(10).fill('j')}]);
  });

  test('joins a character whose bytes come apart', () => {
    const {bytes, typed} = reading();
    for (const byte of Buffer.from('容🐳')) bytes.send(Uint8Array.of(byte));
    expect(typed).toEqual([{press: ['容']}, {press: ['🐳']}]);
  });

  test('keeps keys and pastes in their order', () => {
    const {bytes, typed} = reading();
    bytes.send('a\u001b[200~one\r\ntwo\rthree\u001b[201~bc');
    expect(typed).toEqual([{press: ['a']}, {paste: 'one\ntwo\nthree'}, {press: ['b', 'c']}]);
  });

  test('takes a lone ESC for the key after a moment', async () => {
    const {bytes, typed} = reading();
    bytes.send('\u001b');
    expect(typed).toEqual([]);
    await wait(200);
    expect(typed).toEqual([{press: ['escape']}]);
  });

  test('types nothing of a sequence whose rest never comes', async () => {
    const {bytes, typed} = reading();
    bytes.send('\u001b[1;');
    await wait(300);
    bytes.send('j');
    expect(typed).toEqual([{press: ['j']}]);
  });

  test('waits longer for the rest of a report of the mouse, which is made of keys', async () => {
    const {bytes, typed} = reading();
    bytes.send('\u001b[<0;1');
    await wait(300);
    bytes.send('2;3Mj');
    expect(typed).toEqual([{press: ['j']}]);
  });

  test('tells nobody of the mouse and of answers nobody asked for', () => {
    const {bytes, typed} = reading();
    bytes.send('\u001b[<0;3;4M\u001b[?62c\u001b]11;rgb:0/0/0\u0007');
    expect(typed).toEqual([]);
  });

  test('reads only between start and stop, and forgets what was half read', async () => {
    const {bytes, typed, reader} = reading();
    expect(bytes.flowing).toBe(true);
    bytes.send('\u001b');
    reader.stop();
    expect(bytes.flowing).toBe(false);
    bytes.send('j');
    await wait(100);
    expect(typed).toEqual([]);
    reader.start();
    bytes.send('[A');
    expect(typed).toEqual([{press: ['[', 'A']}]);
  });

  test('leaves a fault of the encoding out of a character that it clings to', () => {
    const {bytes, typed, reader} = reading();
    bytes.send(Uint8Array.from([0xd8, 0x80, 0x80]));
    reader.stop();
    expect(typed).toEqual([{press: ['\u0600']}]);
  });

  test('takes any bytes whatever, and never presses what no key is', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 5}), pieces => {
        const {bytes, typed, reader} = reading();
        for (const piece of pieces) bytes.send(piece);
        reader.stop();
        for (const event of typed) {
          if (!('press' in event)) continue;
          expect(event.press.length).toBeGreaterThan(0);
          for (const key of event.press) expect(key).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffd]|^$/);
        }
      }),
    );
  });
});
