import type {notices as English} from '../english/notices.ts';
import type {Words} from '../words.ts';

export const notices = {
  title: 'Ce qui a été dit',
  none: 'Rien n’a encore été dit.',
  times: number => `${number} fois`,
  footer: '↑ ↓ sélectionner · y copier · Esc fermer',
} satisfies Words<typeof English>;
