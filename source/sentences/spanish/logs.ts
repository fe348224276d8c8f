import type {logs as English} from '../english/logs.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const logs = {
  title: name => `Registro de ${name}`,
  lines: lines => count(lines, 'línea', 'líneas'),
  lastLines: lines => (lines === 1 ? 'la última línea (1)' : `las últimas ${lines} líneas`),
  since: moment => `desde ${moment}`,
  status: {following: 'siguiendo', standing: 'detenido', ended: 'terminado'},
  nothing: 'No se ha escrito nada.',
  nothingYet: 'Todavía no se ha escrito nada.',
  cut: ' … el resto de esta línea no se muestra',
  prompts: {
    search: 'Buscar:',
    since: 'Desde:',
    save: 'Guardar en:',
  },
  hints: {
    search: 'Enter buscar · Esc dejarlo',
    since: '10m, 2h, 14:02, una fecha; vacío: todo',
    save: 'Enter guardar · Esc dejarlo',
  },
  noMoment: text => `«${text}» no es un momento: 10m, 2h, 14:02, 2026-01-31`,
  notFound: search => `Nada coincide con «${search}»`,
  noSearch: 'No se busca nada: / busca',
  overwrite: path => `${path} ya existe: y lo sobrescribe, n no`,
  saved: (lines, path) => `${count(lines, 'línea guardada', 'líneas guardadas')} en ${path}`,
  saving: path => `Guardando en ${path} …`,
  notSaved: (path, why) => `no se puede guardar en ${path}: ${why}`,
  whyNot: {
    EACCES: 'no se permite escribir ahí',
    EISDIR: 'es una carpeta',
    ENOENT: 'su carpeta no existe',
    ENOTDIR: 'una parte de la ruta no es una carpeta',
    ENOSPC: 'no queda espacio',
    EROFS: 'ahí no se puede escribir nada',
  },
  footer: {
    scroll: 'desplazar',
    search: 'buscar',
    next: 'siguiente',
    follow: 'seguir',
    wrap: 'ajustar líneas',
    sideways: 'de lado',
    since: 'desde',
    save: 'guardar',
    close: 'cerrar',
  },
} satisfies Words<typeof English>;
