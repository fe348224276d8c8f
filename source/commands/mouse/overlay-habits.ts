import type {Overlay} from '../../store/state.ts';

/** What the mouse does with an overlay, beside clicks on what can be clicked. */
export interface OverlayHabits {
  /** Whether a double click on one of its lines is Enter. */
  readonly entersTwice: boolean;
  /** Whether a click beside it closes it: not what asks something, nor what is typed into. */
  readonly closesBeside: (overlay: Overlay) => boolean;
  /** What the wheel does: moves its list or text up and down, also sideways, or nothing. */
  readonly wheel: 'none' | 'vertical' | 'both';
  /** Whether it is only read, so that the key that gives the mouse back is no text in it. */
  readonly isRead: (overlay: Overlay) => boolean;
}

const always = () => true;
const never = () => false;
const isReadHelp = (overlay: Overlay): boolean => overlay.kind === 'help' && overlay.search === null;

const asks: OverlayHabits = {entersTwice: false, closesBeside: never, wheel: 'none', isRead: () => true};
const listed: OverlayHabits = {
  entersTwice: true,
  closesBeside: never,
  wheel: 'vertical',
  isRead: () => false,
};

export const habitsOf: Readonly<Record<Overlay['kind'], OverlayHabits>> = {
  question: asks,
  quit: asks,
  interrupted: asks,
  create: {...asks, isRead: () => false},
  palette: listed,
  batchQuestion: {...asks, wheel: 'vertical'},
  notices: {entersTwice: true, closesBeside: always, wheel: 'vertical', isRead: () => true},
  batch: {entersTwice: false, closesBeside: always, wheel: 'vertical', isRead: () => true},
  help: {...listed, closesBeside: isReadHelp, isRead: isReadHelp},
  columns: {entersTwice: false, closesBeside: always, wheel: 'vertical', isRead: () => true},
  own: {entersTwice: false, closesBeside: never, wheel: 'vertical', isRead: () => true},
  details: {entersTwice: false, closesBeside: always, wheel: 'vertical', isRead: () => true},
  logs: {
    entersTwice: false,
    closesBeside: never,
    wheel: 'both',
    isRead: overlay => overlay.kind === 'logs' && overlay.log.typing === null,
  },
};
