import type {subcommands as English} from '../english/subcommands.ts';
import type {Words} from '../words.ts';

export const subcommands = {
  ls: 'los contenedores',
  ps: 'los procesos del host, y de quién son',
  workers: 'los procesos de trabajo de VM',
  images: 'las imágenes',
  networks: 'las redes o conmutadores',
  start: 'iniciar contenedores; vuelve cuando se ejecutan',
  stop: 'detener contenedores; vuelve cuando están detenidos',
  restart: 'detener e iniciar contenedores',
  pause: 'pausar contenedores',
  unpause: 'reanudar contenedores en pausa',
  kill: 'terminar contenedores al instante',
  rm: 'eliminar contenedores',
  dashboard: 'el panel de control',
  events: 'lo ocurrido, una frase por línea; con --follow, las diez últimas y lo que ocurra desde ahora',
  inside: 'los procesos dentro de un contenedor, y su Id en el host cuando este los ve',
  inspect: 'todo sobre un contenedor',
  create: 'crear un contenedor',
  convert: 'dar a un contenedor el otro aislamiento',
  enter: 'una sesión en un contenedor: su mejor shell, o un comando; también en canalizaciones',
  logs: 'lo que ha escrito el comando de un contenedor; con --follow, también lo que escriba desde ahora',
  console:
    'escribir los cmdlets de contenedores de PowerShell y los comandos de docker, o ejecutar un archivo de ellos',
  play: 'reproducir un documento en el panel, en un host privado; con --check, decir en qué se equivoca',
  snapshot: 'los tres paneles y sus relaciones, como JSON',
  populate: 'crear un host simulado grande',
  reset: 'vaciar el host simulado',
  settings:
    'la configuración vigente, y de dónde viene cada opción: default, file, dashboard, environment o flag',
  doctor: 'examinar lo que isotop necesita aquí, y decir qué falta y cómo obtenerlo',
  completions: 'escribir el script que completa las líneas de comandos de isotop en un shell',
  complete: 'lo que un shell ofrece para una palabra',
} satisfies Words<typeof English>;
