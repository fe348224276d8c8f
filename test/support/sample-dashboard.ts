import type {OverlayView, Screen, Size} from '../../source/panes/screen.ts';
import type {Dashboard, TerminalRequest} from '../../source/store/dashboard.ts';
import {details, form, help, question, type Sample, sampleScreen} from './sample-screens.ts';

/** A dashboard over nothing, which does what its keys say, so that its terminal can be tested alone. */
export interface SampleDashboard extends Dashboard {
  /** What reached it, in words: `press j j`, `paste …`, `resize 80×24`, `pause`. */
  readonly heard: readonly string[];
  /** Changes what the screen shows. */
  show(change: Partial<Sample>): void;
  request(request: TerminalRequest): void;
}

const overlays: Readonly<Record<string, OverlayView>> = {'?': help, C: form, v: question, D: details};

export function createSampleDashboard(
  size: Size,
  onKey: (key: string) => void = () => {},
  isAnswered = () => true,
): SampleDashboard {
  const listeners = new Set<() => void>();
  const requests = new Set<(request: TerminalRequest) => void>();
  const heard: string[] = [];
  let sample: Sample = {size, selected: 0};
  let screen: Screen = sampleScreen(sample);

  function show(change: Partial<Sample>): void {
    sample = {...sample, ...change};
    screen = sampleScreen(sample);
    for (const listener of listeners) listener();
  }
  const request = (asked: TerminalRequest) => {
    for (const listener of requests) listener(asked);
  };

  function pressOne(key: string): void {
    const selected = sample.selected ?? 0;
    const overlay = overlays[key];
    if (overlay) show({overlay});
    onKey(key);
    switch (key) {
      case 'j':
        show({selected: selected + 1, says: `row ${selected + 1}`});
        break;
      case 'k':
        show({selected: selected - 1, says: `row ${selected - 1}`});
        break;
      case 'escape': {
        const {overlay: _, ...rest} = sample;
        sample = rest;
        show({says: 'escaped'});
        break;
      }
      case 'q':
      case 'ctrl+c':
        request({kind: 'quit', status: 0});
        break;
      case 'ctrl+z':
        request({kind: 'suspend'});
        break;
      case 'ctrl+l':
        request({kind: 'redraw'});
        break;
      case 'y':
        request({kind: 'copy', text: '容器 id'});
        break;
    }
  }

  return {
    heard,
    show,
    request,
    screen: () => screen,
    isAnswered,
    foresee: () => [],
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onRequest(listener) {
      requests.add(listener);
      return () => void requests.delete(listener);
    },
    input(typed) {
      let keys: string[] = [];
      const pressAll = () => {
        if (keys.length > 0) this.press(keys);
        keys = [];
      };
      for (const one of typed) {
        if (one.kind === 'key') keys.push(one.key);
        if (one.kind !== 'paste') continue;
        pressAll();
        this.paste(one.text);
      }
      pressAll();
    },
    press(keys) {
      heard.push(`press ${keys.join(' ')}`);
      for (const key of keys) pressOne(key);
    },
    paste(text) {
      heard.push(`paste ${text}`);
      show({says: `pasted ${text.length} characters`});
    },
    resize(next) {
      heard.push(`resize ${next.columns}×${next.rows}`);
      if (next.columns !== sample.size.columns || next.rows !== sample.size.rows) show({size: next});
    },
    pause: () => void heard.push('pause'),
    resume: () => void heard.push('resume'),
    close: async () => void heard.push('close'),
  };
}
