import {sentences} from '../sentences/sentences.ts';
import type {SettingsFault, Wrong} from './fault.ts';

function remedyOf(wrong: Wrong): string {
  const {remedies} = sentences.settings;
  switch (wrong.kind) {
    case 'words':
      return wrong.near === null ? remedies.words(wrong.words.join(', ')) : remedies.near(wrong.near);
    case 'range':
      return wrong.least === null ? remedies.most(wrong.most ?? 0) : remedies.least(wrong.least);
    case 'key':
      return remedies.key;
    case 'leave-key':
      return remedies.leaveKey;
    case 'run':
      return remedies.run[wrong.fault];
    case 'form':
      return remedies.form(wrong.form);
  }
}

/** What is wrong, in one sentence. */
export function sayFault(fault: SettingsFault): string {
  const say = sentences.settings;
  switch (fault.kind) {
    case 'unreadable':
      return say.unreadable(fault.file, fault.reason);
    case 'no-file':
      return say.noFile(fault.file);
    case 'too-large':
      return say.tooLarge(fault.file);
    case 'not-json':
      return say.notJson(fault.file, fault.line);
    case 'no-object':
      return say.noObject(fault.file);
    case 'unknown':
      return say.unknown(fault.place, fault.path, fault.near);
    case 'wrong':
      return say.wrong(fault.place, fault.path, fault.value, remedyOf(fault.wrong));
  }
}
