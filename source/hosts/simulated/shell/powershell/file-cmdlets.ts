import type {Cmdlet} from '../../../../console/binding/cmdlet.ts';
import type {Life} from '../life.ts';
import type {Whereabouts} from '../place.ts';
import {readingFiles} from './reading-files.ts';
import {writingFiles} from './writing-files.ts';

/** The cmdlets about files of a PowerShell inside a container. */
export const fileCmdlets = (life: Life, where: Whereabouts): readonly Cmdlet[] => [
  ...readingFiles({life, where}),
  ...writingFiles({life, where}),
];
