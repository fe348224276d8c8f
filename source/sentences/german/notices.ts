import type {notices as English} from '../english/notices.ts';
import type {Words} from '../words.ts';

export const notices = {
  title: 'Was gesagt wurde',
  none: 'Noch wurde nichts gesagt.',
  times: number => `${number}-mal`,
  footer: '↑ ↓ auswählen · y kopieren · Esc schließen',
} satisfies Words<typeof English>;
