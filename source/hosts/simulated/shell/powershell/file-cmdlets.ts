import type {Cmdlet} from '../../../../console/binding/cmdlet.ts';
import type {Environment} from '../../../../console/shell.ts';
import {FileFault, fileAt} from '../../files/files.ts';
import type {Life} from '../life.ts';
import type {Whereabouts} from '../place.ts';
import {pathIn} from './chosen-files.ts';
import {refusalOf} from './file-call.ts';
import {readingFiles} from './reading-files.ts';
import {writingFiles} from './writing-files.ts';

/** The cmdlets about files of a PowerShell inside a container. */
export const fileCmdlets = (life: Life, where: Whereabouts): readonly Cmdlet[] => [
  ...readingFiles({life, where}),
  ...writingFiles({life, where}),
];

/** What `> file` writes to there. */
export const fileWriting = (life: Life, where: Whereabouts): Required<Pick<Environment, 'writeFile'>> => ({
  async writeFile(typed, text, appends) {
    try {
      const path = pathIn(where.folder, typed);
      const before = appends ? (fileAt(await life.files(), path)?.content ?? '') : '';
      await life.changeFiles([{kind: 'put', path, content: before + text}]);
      return null;
    } catch (thrown) {
      if (thrown instanceof FileFault) return refusalOf(thrown);
      throw thrown;
    }
  },
});
