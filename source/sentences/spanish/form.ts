import type {form as English} from '../english/form.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const form = {
  title: 'Crear un contenedor',
  footer: 'Enter crear · Tab siguiente · Esc salir conservando lo escrito',
  sending: 'Creando …',
  fetched: (done, total) => `${done} de ${total}`,
  pulling: (step, amount) => `${step}${amount === null ? ' …' : ` · ${amount}`} · Esc lo termina`,
  labels: {
    name: 'Nombre',
    image: 'Imagen',
    isolation: 'Aislamiento',
    network: 'Red',
    command: 'Comando',
    memory: 'Memoria',
    processors: 'Procesadores',
    start: 'Iniciar',
  },
  proposed: 'propuesto; escribir lo reemplaza',
  choose: '← → elegir',
  chooseOrType: '← → elegir, o escribir para acotar',
  narrowed: (typed, images) => `«${typed}»: ${count(images, 'imagen', 'imágenes')}, ← → elegir`,
  noVmRuntime: 'sin vm: al motor le falta runsc o kata',
  hostsDefault: isolation => `${isolation} (predeterminado del host)`,
  hostDecides: 'lo que decida el host',
  imagesOwn: 'vacío: el de la imagen',
  noLimit: 'vacío: sin límite; 512m, 2g',
  allProcessors: 'vacío: todos; o un entero',
  yes: 'sí',
  no: 'no',
  noImages: 'El host no tiene imágenes con las que crear un contenedor',
  nameTaken: name => `El nombre ${name} ya está en uso`,
  notListed: 'fuera de la lista; se pide tal cual',
  badMemory: 'La memoria es un número y m o g: 512m, 2g',
  badProcessors: 'Los procesadores son un entero, 1 o más',
  openQuote: 'El comando tiene una comilla sin cerrar',
} satisfies Words<typeof English>;
