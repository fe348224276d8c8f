import {setImmediate as nextTurn} from 'node:timers/promises';
import type {InsideIo, InsideProgram} from './session-host.ts';

const esc = '\u001b';

/** What `talk` prints for each word that it knows. */
export const shows: Readonly<Record<string, string>> = {
  colours: [
    `${esc}[31mred${esc}[0m ${esc}[1;44mbold on blue${esc}[0m ${esc}[38;5;208morange${esc}[0m`,
    `${esc}[38;2;1;2;3;48;2;250;240;230mtrue${esc}[0m ${esc}[3;4;7mslanted${esc}[0m ${esc}[2;9mstruck${esc}[0m`,
  ].join('\r\n'),
  wide: '容器|日本語|👩‍💻|e\u0301|한국|',
  leaks: `${esc}]0;a title${esc}\\${esc}]2;another\u0007${esc}]52;c;c2VjcmV0\u0007${esc}]8;;http://x/\u0007link${esc}]8;;\u0007${esc}Pq#0;2;0;0;0~${esc}\\${esc}_G;${esc}\\\u0007${esc}[21t${esc}[8;50;200t${esc}[?1049h${esc}[?1049l${esc}[5i`,
  hidden: `${esc}[?25l`,
  full: `${esc}[?1049h${esc}[2J${esc}[1;1Htop left${esc}[999;999Hx${esc}[2;3Hhere`,
  leave: `${esc}[?1049l`,
  pastes: `${esc}[?2004h`,
  keypad: `${esc}[?1h`,
  mouse: `${esc}[?1002h${esc}[?1006h`,
  focus: `${esc}[?1004h`,
};

/** What was typed, with what is not printable written out. */
const written = (text: string): string =>
  text.replace(/[^ -~]/g, character => `<${(character.codePointAt(0) ?? 0).toString(16)}>`);

/**
 * Reads lines, and does what they say: `say X`, `exit N`, `flood` until Ctrl+C, `size`, `ask` (DA, and says what was
 * answered), `raw` (says what it reads, until Ctrl+D), `count N`, and the words of `shows`. It says so when its
 * terminal is resized.
 */
export const talk: InsideProgram = async io => {
  await io.print('talk> ');
  void sayResizes(io);
  let line = '';
  for (;;) {
    const text = await io.read();
    if (text === null) return 0;
    for (const character of text) {
      if (character !== '\r' && character !== '\n') {
        line += character;
        await io.print(character);
        continue;
      }
      await io.print('\r\n');
      const [word = '', ...rest] = line.split(' ');
      line = '';
      if (word === 'exit') return Number(rest[0] ?? 0);
      await obey(io, word, rest);
      await io.print('talk> ');
    }
  }
};

async function sayResizes(io: InsideIo): Promise<void> {
  let said = io.size();
  for (;;) {
    while (io.size() === said && !io.isOver()) await Promise.race([io.resized(), io.over]);
    if (io.isOver()) return;
    said = io.size();
    await io.print(`[${said?.columns}x${said?.rows}]`);
  }
}

async function obey(io: InsideIo, word: string, rest: readonly string[]): Promise<void> {
  const known = shows[word];
  if (known !== undefined) return io.print(known);
  switch (word) {
    case '':
      break;
    case 'say':
      await io.print(`${rest.join(' ')}\r\n`);
      break;
    case 'complain':
      await io.complain(`${rest.join(' ')}\r\n`);
      break;
    case 'size':
      await io.print(`${io.size()?.columns} by ${io.size()?.rows}\r\n`);
      break;
    case 'count':
      for (let number = 1; number <= Number(rest[0]); number += 1) await io.print(`line ${number}\r\n`);
      break;
    case 'ask':
      await io.print(`${esc}[c`);
      await io.print(`answer ${written((await io.read()) ?? '')}\r\n`);
      break;
    case 'raw':
      await raw(io);
      break;
    case 'flood':
      await flood(io);
      break;
    default:
      await io.print(`what is ${word}?\r\n`);
  }
}

async function raw(io: InsideIo): Promise<void> {
  await io.print('raw\r\n');
  for (;;) {
    const text = await io.read();
    if (text === null || text.includes('\u0004')) return;
    await io.print(`${written(text)}\r\n`);
  }
}

/** Prints as fast as it is read, until Ctrl+C. */
export async function flood(io: InsideIo): Promise<void> {
  const lines = Buffer.from('flood flood flood flood flood flood flood\r\n'.repeat(200));
  let stopped = false;
  const stop = (async () => {
    for (;;) {
      const text = await io.read();
      if (text === null || text.includes('\u0003')) break;
    }
    stopped = true;
  })();
  while (!stopped && !io.isOver()) {
    await io.print(lines);
    await nextTurn();
  }
  await stop;
}

/** Says what it reads, on pipes: `out …` and `err …` go to the two streams. Ends with the number of lines. */
export const lines: InsideProgram = async io => {
  let rest = '';
  let count = 0;
  for (;;) {
    const text = await io.read();
    if (text === null) break;
    rest += text;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 1);
      count += 1;
      if (line.startsWith('err ')) await io.complain(`${line.slice(4)}\n`);
      else await io.print(`${line.replace(/^out /, '')}\n`);
    }
  }
  return count;
};

export const programs: Readonly<Record<string, InsideProgram>> = {
  talk,
  lines,
  flood: async io => {
    await flood(io);
    return 130;
  },
  end: async (_, [status]) => Number(status ?? 0),
};
