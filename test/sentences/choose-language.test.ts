import {describe, expect, test} from '@jest/globals';
import {chooseLanguage, readLanguage} from '../../source/sentences/choose-language.ts';

describe('a language', () => {
  test.each([
    ['fr', 'fr'],
    ['fr_FR.UTF-8', 'fr'],
    ['de-AT', 'de'],
    ['es_MX@currency', 'es'],
    ['zh_CN.GB18030', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['en_GB', 'en'],
    ['EN', 'en'],
    ['DE_de', 'de'],
  ])('is read from %s', (name, language) => {
    expect(readLanguage(name)).toBe(language);
  });

  test.each(['', 'C', 'POSIX', 'C.UTF-8', 'it_IT.UTF-8', 'french', 'frx', 'xx', '../fr', 'den'])(
    'is not read from %p',
    name => {
      expect(readLanguage(name)).toBeNull();
    },
  );

  test('is the one of the flag, then of the settings, then of the locale', () => {
    const environment = {LANG: 'es_ES.UTF-8'};
    expect(chooseLanguage({flag: 'fr', setting: 'de', environment})).toBe('fr');
    expect(chooseLanguage({setting: 'de', environment})).toBe('de');
    expect(chooseLanguage({environment})).toBe('es');
  });

  test('is the one of the first variable of the locale that is set, also when isotop does not speak it', () => {
    expect(chooseLanguage({environment: {LC_ALL: 'de_DE', LC_MESSAGES: 'fr_FR', LANG: 'es_ES'}})).toBe('de');
    expect(chooseLanguage({environment: {LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'es_ES'}})).toBe('fr');
    expect(chooseLanguage({environment: {LC_ALL: 'C', LANG: 'es_ES'}})).toBe('en');
    expect(chooseLanguage({environment: {LC_MESSAGES: 'it_IT', LANG: 'fr_FR'}})).toBe('en');
    expect(chooseLanguage({environment: {LC_TIME: 'fr_FR'}})).toBe('en');
  });

  test('is asked of the system only where the environment names none', () => {
    expect(chooseLanguage({environment: {}, system: () => 'zh-CN'})).toBe('zh');
    expect(chooseLanguage({environment: {LANG: 'de'}, system: () => 'zh-CN'})).toBe('de');
    expect(chooseLanguage({environment: {}, system: () => undefined})).toBe('en');
  });
});
