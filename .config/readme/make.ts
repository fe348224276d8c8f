import {picture} from './picture.ts';
import {withSections} from './sections.ts';

/** The readme as the code makes it now. */
export const makeReadme = async (readme: string): Promise<string> => withSections(readme, await picture());
