import {pictures} from './picture.ts';
import {sections, withSections} from './sections.ts';

/** The readme as the code makes it now. `lens` is what stands in the picture of that name, as text. */
export const makeReadme = (readme: string, lens: string): string =>
  withSections(readme, {...sections, ...pictures(lens)});
