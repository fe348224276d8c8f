import type {form as English} from '../english/form.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const form = {
  title: 'Container erstellen',
  footer: 'Enter erstellen · Tab weiter · Esc verlassen, Eingaben bleiben',
  sending: 'Wird erstellt …',
  fetched: (done, total) => `${done} von ${total}`,
  pulling: (step, amount) => `${step}${amount === null ? ' …' : ` · ${amount}`} · Esc bricht ab`,
  labels: {
    name: 'Name',
    image: 'Image',
    isolation: 'Isolation',
    network: 'Netzwerk',
    command: 'Befehl',
    memory: 'Speicher',
    processors: 'Prozessoren',
    start: 'Starten',
  },
  proposed: 'Vorschlag: Tippen ersetzt ihn',
  choose: '← → wählen',
  chooseOrType: '← → wählen oder tippen, um einzugrenzen',
  narrowed: (typed, images) => `„${typed}“: ${count(images, 'Image')}, ← → wählen`,
  noVmRuntime: 'keine vm: der Engine fehlt runsc oder kata',
  hostsDefault: isolation => `${isolation} (Vorgabe des Hosts)`,
  hostDecides: 'wie der Host entscheidet',
  imagesOwn: 'leer: der des Images',
  noLimit: 'leer: keine Grenze; 512m, 2g',
  allProcessors: 'leer: alle; oder eine ganze Zahl',
  yes: 'ja',
  no: 'nein',
  noImages: 'Der Host hat keine Images, aus denen ein Container erstellt werden kann',
  nameTaken: name => `Der Name ${name} ist vergeben`,
  notListed: 'nicht gelistet: wird so verlangt',
  badMemory: 'Der Speicher ist eine Zahl mit m oder g: 512m, 2g',
  badProcessors: 'Prozessoren sind eine ganze Zahl ab 1',
  openQuote: 'Im Befehl ist ein Anführungszeichen nicht geschlossen',
} satisfies Words<typeof English>;
