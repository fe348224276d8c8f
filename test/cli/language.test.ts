import {afterEach, describe, expect, test} from '@jest/globals';
import {flagNames, flags} from '../../source/cli/flags.ts';
import {helpOf} from '../../source/cli/help.ts';
import {languageOf} from '../../source/cli/language.ts';
import {dashboard, subcommands} from '../../source/cli/subcommands.ts';
import {english} from '../../source/sentences/english.ts';
import {languages, sentencesIn, speak} from '../../source/sentences/languages.ts';
import {displayWidth} from '../../source/text/width.ts';

afterEach(() => speak('en'));

const german = {LANG: 'de_DE.UTF-8'};

describe('the language of a command line', () => {
  test('is the one of --lang, however it is written', () => {
    expect(languageOf(['--lang', 'fr', 'ls'], german)).toBe('fr');
    expect(languageOf(['ls', '--lang=zh_CN'], german)).toBe('zh');
    expect(languageOf(['ls', '--lang', 'ES'], german)).toBe('es');
  });

  test('is that of the settings, then of the locale, where --lang is not there or names none', () => {
    expect(languageOf(['ls'], german)).toBe('de');
    expect(languageOf(['ls'], german, 'es')).toBe('es');
    expect(languageOf(['ls', '--lang', 'xx'], german)).toBe('de');
    expect(languageOf(['ls', '--lang'], {})).toBe('en');
  });

  test('is English with --json, for JSON is never translated', () => {
    expect(languageOf(['--lang', 'fr', 'ls', '--json'], german, 'es')).toBe('en');
  });
});

describe('what is said of flags and subcommands', () => {
  test('is the sentence of their own name', () => {
    for (const name of flagNames) expect(flags[name].summary).toBe(english.flags[name]);
    const known = new Map(Object.entries(english.subcommands));
    for (const {name, summary} of subcommands) expect(summary).toBe(known.get(name));
    expect(dashboard.summary).toBe(english.subcommands.dashboard);
    expect(known.size).toBe(subcommands.length + 1);
  });

  test.each(languages)('is in %s when that is spoken, with its columns in line', async language => {
    await speak(language);
    const {usage, subcommands: summaries} = await sentencesIn(language);
    const help = helpOf(null);
    expect(help).toContain(usage.about);
    expect(help).toContain(summaries.convert);
    const lines = help.split('\n').filter(line => /^ {2}(?:ls|convert|populate) /.test(line));
    const starts = lines.map(line => displayWidth(line.replace(/^( {2}\S+ +).*$/, '$1')));
    expect(new Set(starts).size).toBe(1);
    expect(helpOf(subcommands.find(({name}) => name === 'create') ?? null)).toContain(usage.example);
  });
});
