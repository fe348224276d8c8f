import {describe, expect, test} from '@jest/globals';
import type {Image} from '../../../source/model/image.ts';
import {fieldsOf} from '../../../source/store/create/choices.ts';
import {type Draft, draftFields, nextField} from '../../../source/store/create/draft.ts';
import {editDraft, openDraft, pasteIntoDraft} from '../../../source/store/create/edit.ts';
import {container, snapshot} from '../../support/hand-made.ts';

const host = {
  ...snapshot({containers: [container('CON1')]}),
  images: ['NanoServer', 'WindowsServerCore', 'other'].map(name => ({name, isOsImage: true}) as Image),
};
const first = openDraft(null, host);
const pressed = (draft: Draft, ...keys: readonly string[]): Draft =>
  keys.reduce((edited, key) => editDraft(edited, key, host) ?? edited, draft);

describe('the create form', () => {
  test('opens on a free name, with the cursor behind it', () => {
    expect(first.name).toEqual({text: 'CON2', cursor: 4});
    expect(first.focus).toBe('name');
  });

  test('goes round its fields with Tab, Shift+Tab and the arrows', () => {
    const shown = fieldsOf(first, host);
    expect(shown).toEqual(draftFields.filter(field => field !== 'runtime'));
    expect(shown.reduce<Draft>(draft => pressed(draft, 'tab'), first).focus).toBe('name');
    expect(pressed(first, 'shift+tab').focus).toBe('start');
    expect(pressed(first, 'down', 'down', 'up').focus).toBe('image');
    expect(nextField('start', 1, shown)).toBe('name');
  });

  test('goes on from a field that it has no longer, as the runtime when the host has lost one', () => {
    expect(pressed({...first, focus: 'runtime'}, 'tab').focus).toBe('name');
    expect(pressed({...first, focus: 'runtime'}, 'right', 'x', 'shift+tab').focus).toBe('processors');
  });

  test('chooses with the left and right arrows', () => {
    const onImage = pressed(first, 'tab');
    expect(pressed(onImage, 'right').image).toBe('WindowsServerCore');
    expect(pressed(onImage, 'left').image).toBe('other');
    expect(pressed(onImage, 'tab', 'right').isolation).toBe('hyperv');
    expect(pressed(onImage, 'tab', 'right', 'right').isolation).toBeNull();
    expect(pressed(first, 'shift+tab', 'space').start).toBe(false);
  });

  test('narrows the images by what is typed, and chooses among those only', () => {
    const narrowed = pressed(first, 'tab', 's', 'e', 'r', 'v');
    expect(pressed(narrowed, 'right').image).toBe('WindowsServerCore');
    expect(pressed(narrowed, 'right', 'right').image).toBe('NanoServer');
    expect(pressed(narrowed, 'backspace').narrow.text).toBe('ser');
  });

  test('shows what was left in it when it is opened again', () => {
    const left = pressed(first, 'X', 'tab', 'right');
    expect(openDraft(left, host)).toEqual({...left, focus: 'name'});
  });

  test('is new when the image or the network that was chosen is no longer there', () => {
    const left = pressed(first, 'X', 'tab', 'right');
    const reset = {...host, images: host.images.filter(({name}) => name !== 'WindowsServerCore')};
    expect(openDraft(left, reset)).toEqual(first);
    expect(openDraft({...pressed(first, 'X'), network: 'NAT'}, host)).toEqual(first);
  });

  test('lets what is typed take the place of a name that is only proposed', () => {
    const typed = pressed(first, 'W', 'E', 'B');
    expect(typed.name).toEqual({text: 'WEB', cursor: 3});
    expect(pressed(pressed(first, 'tab'), 'shift+tab', 'X').name.text).toBe('X');
    expect(pasteIntoDraft(first, 'web\n').name.text).toBe('web');
  });

  test.each([
    ['backspace', 'CONX'],
    ['left', 'CONX2'],
    ['end', 'CON2X'],
  ])('edits a proposed name after %s', (key, name) => {
    expect(pressed(first, key, 'X').name.text).toBe(name);
  });

  test('lets typing replace a proposed name that was left as it was', () => {
    const later = openDraft(pressed(first, 'end', 'tab', 'right'), host);
    expect(pressed(later, 'X').name.text).toBe('X');
    expect(pressed(openDraft(pressed(first, 'X'), host), 'Y').name.text).toBe('XY');
  });

  test('proposes another name when the proposed one was kept and is taken now', () => {
    const later = {...host, containers: [container('CON1'), container('CON2')]};
    expect(openDraft(first, later).name.text).toBe('CON3');
  });

  test('takes a paste into its text fields, and nowhere else', () => {
    expect(pasteIntoDraft(pressed(first, 'end'), '-web\n').name.text).toBe('CON2-web');
    const onStart = pressed(first, 'shift+tab');
    expect(pasteIntoDraft(onStart, 'no')).toBe(onStart);
  });

  test('has no answer for a key that means nothing there', () => {
    expect(editDraft(first, 'f5', host)).toBeNull();
    expect(editDraft(pressed(first, 'shift+tab'), 'x', host)).toBeNull();
  });
});
